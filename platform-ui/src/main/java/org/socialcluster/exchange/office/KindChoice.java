package org.socialcluster.exchange.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.socialcluster.exchange.ImportKind;
import org.socialcluster.exchange.Imports;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.shared.Actor;
import org.socialcluster.sheets.SheetFormat;

/** What the table holds that is going to be sent, how to write it, and a table to start from. It stands in the address. */
final class KindChoice extends Div {
    private final transient Imports imports;
    private final OfficeSession session;
    private final RadioButtonGroup<ImportKind> choice = new RadioButtonGroup<>();
    private final Paragraph about = new Paragraph();

    KindChoice(Imports imports, OfficeSession session) {
        this.imports = imports;
        this.session = session;
        choice.setLabel(getTranslation("import.kind"));
        choice.setItems(ImportKind.values());
        choice.setItemLabelGenerator(ImportWords::kind);
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setValue(ImportKind.SERVICE);
        choice.addValueChangeListener(change -> chosen(change.isFromClient()));
        Div templates = new Div();
        templates.addClassName("row");
        for (SheetFormat format : SheetFormat.values()) {
            Anchor link = new Anchor(
                    download -> send(format, download), getTranslation("import.template." + format.ending()));
            link.setDownload(true);
            templates.add(link);
        }
        add(choice, about, new Paragraph(getTranslation("import.template")), templates);
        chosen(false);
    }

    ImportKind kind() {
        return Objects.requireNonNullElse(choice.getValue(), ImportKind.SERVICE);
    }

    /** @param code as the address writes it; what is no kind means services */
    void choose(String code) {
        for (ImportKind kind : ImportKind.values()) {
            if (kind.code().equals(code)) {
                choice.setValue(kind);
            }
        }
    }

    private void chosen(boolean byHand) {
        about.setText(getTranslation("import.kind." + kind().code() + ".about"));
        if (byHand) {
            getUI().ifPresent(tab ->
                    tab.getPage().getHistory().replaceState(null, "import?" + ImportsView.KIND + "=" + kind().code()));
        }
    }

    private void send(SheetFormat format, DownloadEvent download) throws IOException {
        AtomicReference<Actor> actor = new AtomicReference<>();
        AtomicReference<ImportKind> kind = new AtomicReference<>();
        download.getUI().accessSynchronously(() -> {
            actor.set(session.actor());
            kind.set(kind());
        });
        ImportKind wanted = Objects.requireNonNull(kind.get());
        download.setFileName(getTranslation("import.template.file." + wanted.code()) + "." + format.ending());
        download.setContentType(format.contentType());
        imports.template(Objects.requireNonNull(actor.get()), wanted, format, download.getOutputStream());
    }
}
