package org.socialcluster.office.lists;

import com.vaadin.flow.component.grid.Grid.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Slice;

/**
 * Links that download a list as it is shown: its filter, its order, its columns.
 *
 * <pre>{@code
 * export = new ExportRow<>("services", grid, () -> { Filter now = wanted(); return slice -> services.list(actor, now, slice); });
 * export.column(grid.addComponentColumn(cells::name).setHeader(…), ServiceView::name);
 * add(grid, export);
 * }</pre>
 */
public final class ExportRow<T> extends FileRow<T> {
    private final Map<Column<T>, Function<T, @Nullable Object>> columns = new LinkedHashMap<>();
    private final ListGrid<T> grid;
    private final transient Supplier<Function<Slice, List<T>>> rows;

    /**
     * @param name of the file: {@code export.file.…} says it as people do
     * @param rows notes what the filter asks for now, and gives what reads it; rows of a download are those of one filter even if
     *     somebody changes it meanwhile
     */
    public ExportRow(String name, ListGrid<T> grid, Supplier<Function<Slice, List<T>>> rows) {
        super(name);
        this.grid = grid;
        this.rows = rows;
    }

    /** Says what stands in the file for a column of the list.
     *
     * @param value text, number, {@code LocalDate}, {@code LocalDateTime}, or null for nothing */
    public void column(Column<T> column, Function<T, @Nullable Object> value) {
        columns.put(column, value);
    }

    @Override
    Order<T> order() {
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
}
