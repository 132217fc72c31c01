package org.socialcluster.office.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.BatchView;
import org.socialcluster.batches.Left;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.Tab;
import org.socialcluster.office.Words;

/** Rows picked in a list, what is done with them, and what people are told afterwards. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class SelectingTest {
    private final Notes notes = new Notes();
    private ListGrid<Note> grid;

    @BeforeEach
    void open() {
        grid = new ListGrid<>(
                slice -> notes.all.subList(slice.offset(), Math.min(slice.offset() + slice.limit(), notes.all.size())),
                notes.all::size);
        grid.addColumn(Note::name);
        UI.getCurrent().add(new Selecting<>("notes", notes, grid, new Words()), grid);
    }

    @Test
    void what_is_picked_is_changed_and_what_is_not_changed_is_named_with_a_way_to_it() {
        pick(0);
        pick(1);
        pick(2);
        pick(2);

        change();

        assertThat(notes.changed).containsExactly(notes.all.get(0).id());
        assertThat(texts()).contains("Изменили 1 запись.", "Не тронули 1 запись:", "Занято. Таких: 1.");
        Anchor way = LocatorJ._get(Anchor.class, spec -> spec.withText("Запись 1"));
        assertThat(way.getHref()).isEqualTo("notes/" + notes.all.get(1).id());
        assertThat(box(0).getValue()).isFalse();
    }

    @Test
    void one_button_takes_all_of_it_back() {
        pick(0);
        change();

        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("Отменить изменение")));

        assertThat(notes.undone).containsExactly(notes.batch);
        assertThat(texts()).contains("Вернули как было: 1 запись.", "Она осталась скрытой.");
    }

    @Test
    void all_that_the_filter_finds_is_picked_at_once() {
        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText("Выбрать все найденные")));

        assertThat(texts()).contains("Выбрано 40 записей.");
        assertThat(box(30).getValue()).isTrue();
    }

    @Test
    void a_box_says_which_row_it_picks() {
        assertThat(box(3).getAriaLabel().orElseThrow()).isEqualTo("Выбрать: Запись 3");
    }

    private void pick(int row) {
        Checkbox box = box(row);
        LocatorJ._setValue(box, !box.getValue());
    }

    private Checkbox box(int row) {
        return (Checkbox) GridKt._getCellComponent(grid, row, NarrowGrid.ALWAYS);
    }

    private static void change() {
        ContextMenuKt._clickItemWithCaption(LocatorJ._get(MenuBar.class), "Отметить");
    }

    private static String texts() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    /** A row. */
    private record Note(UUID id, String name) {}

    /** Notes that can be marked; the second one never. */
    private static final class Notes implements BulkDesk<Note> {
        private final List<Note> all = IntStream.range(0, 40)
                .mapToObj(it -> new Note(UUID.randomUUID(), "Запись " + it))
                .toList();
        private final List<UUID> changed = new ArrayList<>();
        private final List<UUID> undone = new ArrayList<>();
        private final UUID batch = UUID.randomUUID();

        @Override
        public Picked pick(Note row) {
            return new Picked(row.id(), 1);
        }

        @Override
        public String name(Note row) {
            return row.name();
        }

        @Override
        public List<Picked> found(int most) {
            return all.stream().map(this::pick).toList();
        }

        @Override
        public List<BulkAction> actions() {
            return List.of(new BulkAction("Отметить", run -> run.apply(this::mark)));
        }

        private BatchOutcome mark(List<Picked> picked) {
            List<Left> left = new ArrayList<>();
            for (Picked one : picked) {
                if (one.id().equals(all.get(1).id())) {
                    left.add(new Left(one.id(), "Запись 1", "Занято."));
                } else {
                    changed.add(one.id());
                }
            }
            return new BatchOutcome(batch, changed.size(), left);
        }

        @Override
        public BatchOutcome undo(UUID id) {
            undone.add(id);
            return new BatchOutcome(null, changed.size(), List.of(), List.of("Она осталась скрытой."));
        }

        @Override
        public List<BatchView> recent(int limit) {
            return List.of();
        }

        @Override
        public String words(String action) {
            return action;
        }
    }
}
