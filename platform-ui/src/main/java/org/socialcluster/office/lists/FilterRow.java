package org.socialcluster.office.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filter of a list, and its order. They stand in the address as well: a link or a step back shows the same rows. */
public final class FilterRow extends Div {
    private static final String SORT = "sort";

    private final Map<String, Part<?>> parts = new LinkedHashMap<>();
    private final String path;
    private final transient Runnable changed;
    private @Nullable ListGrid<?> sorted;
    private transient Runnable explain = () -> {};

    /**
     * @param path of the list, e.g. {@code services}
     * @param changed what to do when somebody asks for other rows
     */
    public FilterRow(String path, Runnable changed) {
        this.path = path;
        this.changed = changed;
        addClassNames("row", "filter");
    }

    /** One field of the filter: its value as text of the address and back. */
    private record Part<V>(HasValue<?, V> field, Function<V, String> write, Function<String, @Nullable V> read) {
        String text() {
            V value = field.getValue();
            return value == null ? "" : write.apply(value);
        }

        void show(@Nullable String text) {
            V value = text == null || text.isBlank() ? null : read.apply(text);
            field.setValue(value == null ? field.getEmptyValue() : value);
        }
    }

    /** Adds a field.
     *
     * @param read gives null for text that means nothing */
    public <V, F extends Component & HasValue<?, V>> F by(
            String parameter, F field, Function<V, String> write, Function<String, @Nullable V> read) {
        parts.put(parameter, new Part<>(field, write, read));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
                keepInAddress();
            }
        });
        if (field instanceof TextField) {
            // The slash key leads here, see assets/office.js.
            field.getElement().setAttribute("data-search", true);
        }
        add(field);
        return field;
    }

    /** The list whose order stands in the address too. */
    public void sorting(ListGrid<?> list) {
        sorted = list;
        list.addSortListener(sort -> {
            if (sort.isFromClient()) {
                keepInAddress();
            }
        });
    }

    /** Shows what the address asks for. */
    public void read(Location location) {
        QueryParameters asked = location.getQueryParameters();
        parts.forEach((name, part) -> part.show(asked.getSingleParameter(name).orElse(null)));
        if (sorted != null) {
            sorted.order(asked.getSingleParameter(SORT).orElse(""));
        }
        explain.run();
    }

    public boolean isEmpty() {
        return parts.values().stream().allMatch(part -> part.text().isBlank());
    }

    /** Asks for everything again. */
    public void clear() {
        parts.values().forEach(part -> part.show(null));
        changed.run();
        keepInAddress();
    }

    /** Says in an empty list why it is empty: nothing is there yet, or nothing is found.
     *
     * @param first key of the words for a list without any record
     * @param none key of the words for a filter that finds nothing */
    public void explains(ListGrid<?> list, String first, String none) {
        explain = () -> list.setEmptyStateText(getTranslation(isEmpty() ? first : none));
        explain.run();
    }

    /** Offers the filters that the person keeps of this list, and to keep this one. */
    public void keptBy(FilterKeeper keeper) {
        add(new KeptFilters(path, keeper, this::query));
    }

    private void keepInAddress() {
        explain.run();
        String query = query();
        getUI().ifPresent(tab ->
                tab.getPage().getHistory().replaceState(null, query.isEmpty() ? path : path + "?" + query));
    }

    /** The filter and the order as they stand, as the address has them. */
    String query() {
        Map<String, String> values = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            if (!part.text().isBlank()) {
                values.put(name, Objects.requireNonNull(part.text()).strip());
            }
        });
        if (sorted != null && !sorted.order().isEmpty()) {
            values.put(SORT, sorted.order());
        }
        return values.isEmpty() ? "" : QueryParameters.simple(values).getQueryString();
    }
}
