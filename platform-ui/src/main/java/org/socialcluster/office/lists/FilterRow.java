package org.socialcluster.office.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list, and its order. They stand in the address as well: a link or a step back shows the same rows.
 * On a narrow screen all but the search lie folded behind a button, and what is set is seen as chips.
 */
public final class FilterRow extends Div {
    private static final String SORT = "sort";

    private final Map<String, FilterPart<?>> parts = new LinkedHashMap<>();
    private final FilterFold fold = new FilterFold(this::act, this::clear);
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
        add(fold);
    }

    /** Adds a field. A text stays in sight on a narrow screen too.
     *
     * @param read gives null for text that means nothing */
    public <V, F extends Component & HasValue<?, V>> F by(
            String parameter, F field, Function<V, String> write, Function<String, @Nullable V> read) {
        FilterPart<V> part = new FilterPart<>(field, write, read);
        parts.put(parameter, part);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                act();
            }
        });
        if (field instanceof TextField) {
            // The slash key leads here, see assets/office.js.
            field.getElement().setAttribute("data-search", true);
            addComponentAsFirst(field);
        } else {
            fold.add(part);
        }
        return field;
    }

    /** Adds a choice among values of an enumeration; nothing chosen asks for all of them.
     *
     * @param any what stands for nothing chosen
     * @param said a value in words */
    public <E extends Enum<E>> Select<E> choice(
            String parameter, E[] values, String label, String any, Function<E, String> said) {
        Select<E> field = new Select<>();
        field.setLabel(label);
        field.setItems(values);
        field.setItemLabelGenerator(it -> it == null ? any : said.apply(it));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(any);
        return by(
                parameter,
                field,
                FilterRow::code,
                written -> Arrays.stream(values)
                        .filter(it -> code(it).equals(written))
                        .findFirst()
                        .orElse(null));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        explain();
    }

    public boolean isEmpty() {
        return parts.values().stream().noneMatch(FilterPart::isSet);
    }

    /** Asks for everything again. */
    public void clear() {
        parts.values().forEach(FilterPart::clear);
        act();
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

    /** What is asked for, for a file. Free text is no part of its name. */
    public Asked asked() {
        return askedBut(Set.of());
    }

    /** The same without what the view says better itself.
     *
     * @param parameters as the address has them */
    public Asked askedBut(Set<String> parameters) {
        List<String> words = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (part.isSet() && !parameters.contains(name)) {
                words.add(part.inFull());
                if (!(part.field() instanceof TextField)) {
                    codes.add(part.field() instanceof Checkbox ? name : part.text());
                }
            }
        });
        return new Asked(words, codes);
    }

    private void act() {
        changed.run();
        keepInAddress();
    }

    private void explain() {
        explain.run();
        fold.explain();
    }

    private void keepInAddress() {
        explain();
        String query = query();
        getUI().ifPresent(tab ->
                tab.getPage().getHistory().replaceState(null, query.isEmpty() ? path : path + "?" + query));
    }

    /** The address of the same list with one field set to another value. */
    public String with(String parameter, String value) {
        Map<String, String> values = values();
        values.put(parameter, value);
        return path + "?" + QueryParameters.simple(values).getQueryString();
    }

    /** The filter and the order as they stand, as the address has them. */
    String query() {
        Map<String, String> values = values();
        return values.isEmpty() ? "" : QueryParameters.simple(values).getQueryString();
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            if (part.isSet()) {
                values.put(name, Objects.requireNonNull(part.text()).strip());
            }
        });
        if (sorted != null && !sorted.order().isEmpty()) {
            values.put(SORT, sorted.order());
        }
        return values;
    }
}
