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
    private final ListGrid<T> grid;
    private final Span count = new Span();
    private final MenuBar menu = new MenuBar();
    private final Button none;
    private final WayBack back;

    /**
     * @param path of the list, e.g. {@code services}
     * @param grid with all its columns
     */
    public Selecting(String path, BulkDesk<T> desk, ListGrid<T> grid, Words words) {
        this.desk = desk;
        this.grid = grid;
        this.back = new WayBack(path, desk, words, this::clear);
        count.getElement().setAttribute("role", "status");
        MenuItem change = menu.addItem(getTranslation("bulk.change"));
        desk.actions().forEach(it -> change.getSubMenu().addItem(it.label(), click -> begin(it)));
        none = button("bulk.none", this::clear);
        Div bar = new Div(count, menu, button("bulk.all", this::pickAll), none, back.button());
        bar.addClassNames("row", "bulk");
        add(back, bar);
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
        action.begin().accept(new BulkRun(List.copyOf(picked.values()), this::done));
    }

    private void done(BatchOutcome what) {
        clear();
        back.show("bulk.changed.", what);
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
