package org.socialcluster.office.lists;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.shared.Slice;

/**
 * A table of records that reads the rows on the screen and no more. Arrow keys walk through it; Enter opens the row, the space bar picks it.
 */
public final class ListGrid<T> extends Grid<T> {
    /** As many rows as a screen shows: the grid is then no higher than its rows. */
    private static final int FEW = 12;

    private static final String DOWN = "-";

    private static final String KEYS = """
            this.addEventListener('keydown', event => {
              if (event.key === ' ' && !event.composedPath()[0].closest?.('a, button, input')) {
                const row = event.composedPath().find(it => it.localName === 'td')?.parentElement;
                const pick = row && [...row.children].map(it => it._content?.querySelector('[data-pick]')).find(it => it);
                if (pick) { event.preventDefault(); event.stopImmediatePropagation(); pick.click(); }
                return;
              }
              if (event.key !== 'Enter' || event.composedPath()[0].closest?.('a, button')) return;
              const cell = event.composedPath().find(it => it.localName === 'td');
              const cells = cell ? [...cell.parentElement.children] : [];
              const link = cells.map(it => it._content?.querySelector('a[href]')).find(it => it);
              if (link) { event.preventDefault(); event.stopImmediatePropagation(); link.click(); }
            }, true);
            """;

    /** A table of rows that are all in memory. */
    public ListGrid(Supplier<List<T>> rows) {
        this(
                slice -> rows.get().stream()
                        .skip(slice.offset())
                        .limit(slice.limit())
                        .toList(),
                () -> rows.get().size());
    }

    /**
     * @param rows reads a slice
     * @param count counts all
     */
    public ListGrid(Function<Slice, List<T>> rows, IntSupplier count) {
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setPageSize(40);
        setItems(DataProvider.fromCallbacks(query -> rows.apply(slice(query)).stream(), query -> {
            // The framework insists that both are asked for.
            query.getOffset();
            query.getLimit();
            return count.getAsInt();
        }));
        getLazyDataView().addItemCountChangeListener(change -> setAllRowsVisible(change.getItemCount() <= FEW));
        addAttachListener(attached -> getElement().executeJs(KEYS));
    }

    private static Slice slice(Query<?, ?> query) {
        return new Slice(query.getOffset(), query.getLimit(), words(query.getSortOrders().stream()));
    }

    private static String words(Stream<QuerySortOrder> orders) {
        return orders.map(it -> (it.getDirection() == SortDirection.DESCENDING ? DOWN : "") + it.getSorted())
                .collect(Collectors.joining(","));
    }

    /** The order that somebody has chosen, as the services take it, e.g. {@code -name}; empty for the list's own. */
    String order() {
        return words(getSortOrder().stream().flatMap(it -> it.getSorted().getSortOrder(it.getDirection())));
    }

    /** Chooses an order; what is no column of the list is left out. */
    void order(String order) {
        sort(Arrays.stream(order.split(",", -1)).flatMap(this::column).toList());
    }

    private Stream<GridSortOrder<T>> column(String key) {
        SortDirection direction = key.startsWith(DOWN) ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        String property = key.startsWith(DOWN) ? key.substring(DOWN.length()) : key;
        return getColumns().stream()
                .filter(it -> it.isSortable()
                        && it.getSortOrder(direction)
                                .anyMatch(by -> by.getSorted().equals(property)))
                .map(it -> new GridSortOrder<>(it, direction));
    }

    /** Reads anew. */
    public void refresh() {
        getDataProvider().refreshAll();
    }
}
