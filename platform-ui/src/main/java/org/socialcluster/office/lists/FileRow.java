package org.socialcluster.office.lists;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Slice;
import org.socialcluster.sheets.SheetFormat;
import org.socialcluster.sheets.SheetWriter;

/** Links that download a list. The file is written while it is read from the database, so that a long list takes no memory. */
abstract class FileRow<T> extends Div {
    private static final int ROWS_AT_ONCE = 500;

    private final String name;

    /** What is asked for, and how each cell is made: taken from the screen once, at the beginning. */
    record Order<T>(
            Function<Slice, List<T>> rows,
            List<String> header,
            List<Function<T, @Nullable Object>> cells,
            String sort) {}

    /** @param name of the file: {@code export.file.…} says it as people do */
    FileRow(String name) {
        this.name = getTranslation("export.file." + name);
        addClassNames("row", "export");
        Span label = new Span(getTranslation("export.label"));
        label.addClassName("sub");
        add(label, link(SheetFormat.XLSX), link(SheetFormat.CSV));
    }

    abstract Order<T> order();

    private Anchor link(SheetFormat format) {
        Anchor link = new Anchor(download -> send(format, download), getTranslation("export." + format.ending()));
        link.setDownload(true);
        return link;
    }

    private void send(SheetFormat format, DownloadEvent download) throws IOException {
        download.setFileName(name + "." + format.ending());
        download.setContentType(format.contentType());
        write(format, download.getUI(), download.getOutputStream());
    }

    /** Writes the file; the tab is held up only while the filter is looked at. */
    void write(SheetFormat format, UI tab, OutputStream target) throws IOException {
        AtomicReference<Order<T>> seen = new AtomicReference<>();
        tab.accessSynchronously(() -> seen.set(order()));
        Order<T> wanted = Objects.requireNonNull(seen.get());
        var before = CurrentInstance.setCurrent(tab);
        try (SheetWriter file = format.write(target, name, wanted.header())) {
            write(wanted, file);
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }

    private static <T> void write(Order<T> wanted, SheetWriter file) throws IOException {
        List<T> some;
        int from = 0;
        do {
            some = wanted.rows().apply(new Slice(from, ROWS_AT_ONCE, wanted.sort()));
            for (T row : some) {
                file.row(wanted.cells().stream().map(it -> it.apply(row)).toList());
            }
            from += some.size();
        } while (some.size() == ROWS_AT_ONCE);
    }
}
