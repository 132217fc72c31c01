package org.socialcluster.office.lists;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Slice;
import org.socialcluster.sheets.SheetFormat;
import org.socialcluster.sheets.SheetWriter;

/**
 * Links that download a list as it is shown: its filter, its order, its columns. The file is written while it is read from
 * the database, so that a long list takes no memory.
 *
 * <pre>{@code
 * export = new ExportRow<>("services", grid, () -> { Filter now = wanted(); return slice -> services.list(actor, now, slice); });
 * export.column(grid.addComponentColumn(cells::name).setHeader(…), ServiceView::name);
 * add(grid, export);
 * }</pre>
 */
public final class ExportRow<T> extends Div {
    private static final int ROWS_AT_ONCE = 500;

    private final Map<Column<T>, Function<T, @Nullable Object>> columns = new LinkedHashMap<>();
    private final String name;
    private final ListGrid<T> grid;
    private final transient Supplier<Function<Slice, List<T>>> rows;

    /** What is asked for, and how each cell is made: taken from the screen once, at the beginning. */
    private record Order<T>(
            Function<Slice, List<T>> rows,
            List<String> header,
            List<Function<T, @Nullable Object>> cells,
            String sort) {}

    /**
     * @param name of the file, in Latin letters
     * @param rows notes what the filter asks for now, and gives what reads it; rows of a download are those of one filter even if
     *     somebody changes it meanwhile
     */
    public ExportRow(String name, ListGrid<T> grid, Supplier<Function<Slice, List<T>>> rows) {
        this.name = name;
        this.grid = grid;
        this.rows = rows;
        addClassNames("row", "export");
        Span label = new Span(getTranslation("export.label"));
        label.addClassName("sub");
        add(label, link(SheetFormat.XLSX), link(SheetFormat.CSV));
    }

    /** Says what stands in the file for a column of the list.
     *
     * @param value text, number, {@code LocalDate}, {@code LocalDateTime}, or null for nothing */
    public void column(Column<T> column, Function<T, @Nullable Object> value) {
        columns.put(column, value);
    }

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

    private Order<T> order() {
        // On a telephone all columns are in one: then the file has what a wide screen would show.
        boolean wide = columns.keySet().stream().anyMatch(Column::isVisible);
        List<Column<T>> shown = grid.getColumns().stream()
                .filter(it -> columns.containsKey(it) && (!wide || it.isVisible()))
                .toList();
        return new Order<>(
                rows.get(),
                shown.stream()
                        .map(it -> Optional.ofNullable(it.getHeaderText()).orElse(""))
                        .toList(),
                shown.stream().map(columns::get).toList(),
                grid.order());
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
