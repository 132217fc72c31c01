package org.socialcluster.office.lists;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.shared.Registration;

/** A table on a telephone: one column in which everything stands under each other takes the place of all others. */
public final class NarrowGrid {
    private static final int NARROW_BELOW_PIXELS = 600;

    private NarrowGrid() {}

    /** Key of a column that stays on every screen. */
    static final String ALWAYS = "always";

    /** Shows only that column on a narrow screen, and all but that one on a wide screen. */
    public static <T> void stack(Grid<T> grid, Column<T> stacked) {
        show(grid, stacked, false);
        grid.addAttachListener(attached -> {
            UI tab = attached.getUI();
            tab.getPage().retrieveExtendedClientDetails(it -> fit(grid, stacked, it.getWindowInnerWidth()));
            Registration turned = tab.getPage().addBrowserWindowResizeListener(it -> fit(grid, stacked, it.getWidth()));
            grid.addDetachListener(detached -> {
                detached.unregisterListener();
                turned.remove();
            });
        });
    }

    private static <T> void fit(Grid<T> grid, Column<T> stacked, int width) {
        boolean narrow = width < NARROW_BELOW_PIXELS;
        if (stacked.isVisible() != narrow) {
            show(grid, stacked, narrow);
        }
    }

    private static <T> void show(Grid<T> grid, Column<T> stacked, boolean narrow) {
        grid.getColumns().stream()
                .filter(column -> !ALWAYS.equals(column.getKey()))
                .forEach(column -> column.setVisible(narrow == column.equals(stacked)));
    }
}
