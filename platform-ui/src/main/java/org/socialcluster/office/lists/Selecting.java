package org.socialcluster.office.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;

/**
 * Rows of a list picked one by one or all that the filter finds, and what is done with them together. Stands above its
 * list, which gets a column to pick by. What is picked stays picked while somebody filters and pages.
 */
public final class Selecting<T> extends Div {
    private final transient Map<UUID, Picked> picked = new LinkedHashMap<>();
    private final transient BulkDesk<T> desk;
    private final transient Words words;
    private final ListGrid<T> grid;
    private final Span count = new Span();
    private final MenuBar menu = new MenuBar();
    private final Button none;
    private final BulkOutcome outcome;

    /**
     * @param path of the list, e.g. {@code services}
     * @param grid with all its columns
     */
    public Selecting(String path, BulkDesk<T> desk, ListGrid<T> grid, Words words) {
        this.desk = desk;
        this.grid = grid;
        this.words = words;
        this.outcome = new BulkOutcome(path, this::undo);
        count.getElement().setAttribute("role", "status");
        MenuItem change = menu.addItem(getTranslation("bulk.change"));
        desk.actions().forEach(it -> change.getSubMenu().addItem(it.label(), click -> begin(it)));
        none = button("bulk.none", this::clear);
        Div bar =
                new Div(count, menu, button("bulk.all", this::pickAll), none, button("bulk.recent.open", this::recent));
        bar.addClassNames("row", "bulk");
        add(outcome, bar);
        column();
        look();
    }

    private void column() {
        List<Column<T>> others = new ArrayList<>(grid.getColumns());
        Column<T> column = grid.addComponentColumn(this::box)
                .setHeader(getTranslation("bulk.column"))
                .setKey(NarrowGrid.ALWAYS)
                .setFlexGrow(0)
                .setWidth("5rem");
        others.add(0, column);
        grid.setColumnOrder(others);
    }

    private Component box(T row) {
        Picked mine = desk.pick(row);
        Checkbox box = new Checkbox(picked.containsKey(mine.id()));
        box.setAriaLabel(getTranslation("bulk.pick", desk.name(row)));
        // The space bar ticks it wherever one is in the row, see ListGrid.
        box.getElement().setAttribute("data-pick", true);
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                picked.put(mine.id(), mine);
            } else {
                picked.remove(mine.id());
            }
            look();
        });
        return box;
    }

    private void pickAll() {
        picked.clear();
        desk.found(Batches.MOST).forEach(it -> picked.put(it.id(), it));
        grid.refresh();
        look();
        if (picked.size() == Batches.MOST) {
            count.setText(getTranslation("bulk.most", Batches.MOST));
        }
    }

    private void clear() {
        picked.clear();
        grid.refresh();
        look();
    }

    private void begin(BulkAction action) {
        action.begin().accept(new BulkRun(List.copyOf(picked.values()), it -> done("bulk.changed.", it)));
    }

    private void undo(UUID batch) {
        done("bulk.back.", desk.undo(batch));
    }

    private void done(String sentence, BatchOutcome what) {
        clear();
        outcome.show(sentence, what);
    }

    private void recent() {
        new RecentBatches(desk, words, this::undo).open();
    }

    private void look() {
        boolean any = !picked.isEmpty();
        count.setText(any ? Plurals.of("bulk.picked.", picked.size()) : getTranslation("bulk.hint"));
        menu.setVisible(any);
        none.setVisible(any);
    }

    private Button button(String text, Runnable work) {
        Button button = new Button(getTranslation(text), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
