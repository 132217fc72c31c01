package org.socialcluster.office.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.socialcluster.office.Notice;
import org.socialcluster.office.Sub;
import org.socialcluster.print.PrintedReport;
import org.socialcluster.shared.Problem;
import org.socialcluster.sheets.SheetFormat;
import org.socialcluster.sheets.StatReport;

/** The ways in which a view of statistics goes out: its address for a colleague, and the files of what it shows now. */
public final class Out extends Div {
    /** Asks the browser, which knows the whole address; without the right to the clipboard it stays selected for the hand. */
    private static final String COPY =
            "return navigator.clipboard.writeText(location.href).then(() => true, () => false)";

    private static final String SECONDS_TO_WAIT = "10";

    private final transient Supplier<StatReport> report;
    private final transient PrintedReport.Words words = new PrintedReport.Words(
            getTranslation("out.author"), getTranslation("out.page.of"), getTranslation("out.elsewhere"));

    /** @param report what the view shows at that moment */
    public Out(Supplier<StatReport> report) {
        this.report = report;
        addClassNames("row", "export");
        add(
                new Sub(getTranslation("export.label")),
                file("xlsx", SheetFormat.XLSX.contentType(), (it, file) -> it.write(SheetFormat.XLSX, file)),
                file("csv", SheetFormat.CSV.contentType(), (it, file) -> it.write(SheetFormat.CSV, file)),
                file("pdf", "application/pdf", (it, file) -> file.write(PrintedReport.print(it, words))),
                file("json", "application/json", StatReport::writeJson),
                link());
    }

    private interface Writer {
        void write(StatReport report, OutputStream file) throws IOException;
    }

    private Component link() {
        Button copy = new Button(getTranslation("out.link"));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        copy.addClickListener(click -> copy.getElement()
                .executeJs(COPY)
                .then(Boolean.class, done -> Notice.done(getTranslation(done ? "out.link.done" : "out.link.by-hand"))));
        return copy;
    }

    private Anchor file(String ending, String type, Writer writer) {
        Anchor link = new Anchor(download -> send(ending, type, writer, download), getTranslation("out." + ending));
        link.setDownload(true);
        return link;
    }

    private void send(String ending, String type, Writer writer, DownloadEvent download) throws IOException {
        StatReport now = now(download.getUI());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        HttpServletResponse answer = ((VaadinServletResponse) download.getResponse()).getHttpServletResponse();
        try {
            writer.write(now, file);
        } catch (Problem busy) {
            answer.setHeader("Retry-After", SECONDS_TO_WAIT);
            answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        answer.setHeader("Cache-Control", "private, no-store");
        download.setFileName(now.file() + "." + ending);
        download.setContentType(type);
        download.getOutputStream().write(file.toByteArray());
    }

    /** What the view shows; the tab is held up only while it is looked at. */
    StatReport now(UI tab) {
        AtomicReference<StatReport> seen = new AtomicReference<>();
        tab.accessSynchronously(() -> seen.set(report.get()));
        return Objects.requireNonNull(seen.get());
    }
}
