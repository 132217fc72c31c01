package org.socialcluster.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.Slice;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListGridTest {
    private static final int ROWS = 10_000;

    private final List<Slice> asked = new ArrayList<>();

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

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

    private List<String> rows(Slice slice) {
        asked.add(slice);
        return IntStream.range(slice.offset(), Math.min(ROWS, slice.offset() + slice.limit()))
                .mapToObj(it -> "строка " + it)
                .toList();
    }
}
