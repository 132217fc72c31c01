package org.socialcluster.office.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.office.Tab;
import org.socialcluster.shared.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class ListGridTest {
    private static final int ROWS = 10_000;

    private final List<Slice> asked = new ArrayList<>();

    @Test
    void of_ten_thousand_rows_only_those_on_the_screen_are_read() {
        ListGrid<String> grid = new ListGrid<>(this::rows, () -> ROWS);
        grid.addColumn(it -> it);
        UI.getCurrent().add(grid);

        assertThat(GridKt._size(grid)).isEqualTo(ROWS);
        asked.clear();
        assertThat(GridKt._get(grid, 7_000)).isEqualTo("строка 7000");

        assertThat(asked)
                .singleElement()
                .satisfies(slice -> assertThat(slice.limit()).isLessThanOrEqualTo(40));
    }

    @Test
    void the_order_of_an_address_is_read_and_what_is_no_column_of_the_list_is_left_out() {
        ListGrid<String> grid = new ListGrid<>(this::rows, () -> ROWS);
        grid.addColumn(it -> it).setSortProperty("name");
        grid.addColumn(it -> it);
        FilterRow filter = new FilterRow("services", grid::refresh);
        filter.sorting(grid);
        UI.getCurrent().add(grid);

        filter.read(new Location("services?sort=nonsense,-name"));
        GridKt._get(grid, 0);

        assertThat(grid.order()).isEqualTo("-name");
        assertThat(asked).last().extracting(Slice::sort).isEqualTo("-name");
        filter.read(new Location("services"));
        assertThat(grid.order()).isEmpty();
    }

    private List<String> rows(Slice slice) {
        asked.add(slice);
        return IntStream.range(slice.offset(), Math.min(ROWS, slice.offset() + slice.limit()))
                .mapToObj(it -> "строка " + it)
                .toList();
    }
}
