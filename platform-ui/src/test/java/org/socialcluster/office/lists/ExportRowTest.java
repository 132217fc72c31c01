package org.socialcluster.office.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.router.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.office.Tab;
import org.socialcluster.shared.Slice;
import org.socialcluster.sheets.SheetFormat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class ExportRowTest {
    private static final int ROWS = 1_203;

    private final List<Slice> asked = new ArrayList<>();

    @Test
    void a_list_is_written_as_it_is_shown_and_read_in_pieces() throws IOException {
        ListGrid<Integer> grid = new ListGrid<>(this::rows, () -> ROWS);
        ExportRow<Integer> export = new ExportRow<>("numbers", grid, () -> this::rows);
        Column<Integer> all = grid.addColumn(it -> "всё").setHeader("Всё");
        export.column(grid.addColumn(it -> it).setHeader("Номер").setSortProperty("number"), it -> it);
        Column<Integer> hidden = grid.addColumn(it -> it).setHeader("Скрытая");
        export.column(hidden, it -> "скрыто");
        export.column(grid.addColumn(it -> it).setHeader("Слово"), it -> "=" + it);
        export.column(grid.addColumn(it -> it).setHeader("День"), it -> LocalDate.of(2026, 11, 22));
        NarrowGrid.stack(grid, all);
        hidden.setVisible(false);
        FilterRow filter = new FilterRow("numbers", grid::refresh);
        filter.sorting(grid);
        UI.getCurrent().add(grid, export);
        filter.read(new Location("numbers?sort=-number"));
        asked.clear();

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.write(SheetFormat.CSV, UI.getCurrent(), file);

        assertThat(file.toString(StandardCharsets.UTF_8).lines())
                .hasSize(ROWS + 1)
                .startsWith("\uFEFFНомер;Слово;День", "0;'=0;22.11.2026");
        assertThat(asked)
                .extracting(Slice::offset, Slice::sort)
                .containsExactly(tuple(0, "-number"), tuple(500, "-number"), tuple(1_000, "-number"));
    }

    @Test
    void on_a_telephone_the_file_has_the_columns_of_a_wide_screen() throws IOException {
        ListGrid<Integer> grid = new ListGrid<>(this::rows, () -> ROWS);
        ExportRow<Integer> export = new ExportRow<>("numbers", grid, () -> this::rows);
        grid.addColumn(it -> "всё").setHeader("Всё");
        Column<Integer> number = grid.addColumn(it -> it).setHeader("Номер");
        number.setVisible(false);
        export.column(number, it -> it);
        UI.getCurrent().add(grid, export);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.write(SheetFormat.CSV, UI.getCurrent(), file);

        assertThat(file.toString(StandardCharsets.UTF_8)).startsWith("\uFEFFНомер\r\n0\r\n1\r\n");
    }

    private List<Integer> rows(Slice slice) {
        asked.add(slice);
        return IntStream.range(slice.offset(), Math.min(ROWS, slice.offset() + slice.limit()))
                .boxed()
                .toList();
    }
}
