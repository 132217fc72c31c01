package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.lists.BulkDesk;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.lists.Selecting;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Slice;

/**
 * The list of the records of one kind: find, open, change many, download, begin a new one. The filter stands in the address. A kind
 * says in its constructor, from top to bottom, what its list is made of.
 *
 * @param <T> a row
 * @param <F> the filter, as the service takes it
 */
public abstract class RecordsPage<T, F> extends Page implements BeforeEnterObserver {
    private final String path;
    private final OfficeSession session;
    private final FilterRow filter;
    private final ListGrid<T> grid;
    private final ExportRow<T> export;
    private final TextField text = new TextField();
    private final Select<ListingStatus> status = StatusTag.choice();
    private @Nullable Column<T> narrow;

    /** Reads some rows of a list: a service's own method, e.g. {@code events::list}. */
    @FunctionalInterface
    protected interface Rows<T, F> {
        List<T> of(Actor actor, F filter, Slice slice);
    }

    /** @param path of the list, e.g. {@code services}; name of its file, too */
    protected RecordsPage(String path, OfficeSession session, Rows<T, F> rows, BiFunction<Actor, F, Integer> count) {
        this.path = path;
        this.session = session;
        this.filter = new FilterRow(path, this::refresh);
        this.grid = new ListGrid<>(
                slice -> {
                    List<T> some = rows.of(session.actor(), wanted(), slice);
                    read(some);
                    return some;
                },
                () -> count.apply(session.actor(), wanted()));
        this.export = new ExportRow<>(path, grid, () -> {
            Actor actor = session.actor();
            F now = wanted();
            return slice -> rows.of(actor, now, slice);
        });
    }

    /** The filter as it stands. */
    protected abstract F wanted();

    /** Is told of rows before they are shown, to learn at once what their cells say beside them. */
    protected void read(List<T> rows) {}

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        refresh();
    }

    private void refresh() {
        grid.refresh();
    }

    protected final FilterRow filter() {
        return filter;
    }

    /** Whether the person may write records; a page offers nobody else what the service would refuse. */
    protected final boolean writes() {
        return ListingRights.writes(session);
    }

    /** Finds by words.
     *
     * @param label key of what it searches */
    protected final void byText(String label) {
        text.setLabel(getTranslation(label));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        filter.by("q", text, it -> it, it -> it);
    }

    /** What {@link #byText} is asked for; null for nothing. */
    protected final @Nullable String text() {
        return text.getValue().isBlank() ? null : text.getValue();
    }

    /** Finds by where a record stands. */
    protected final void byStatus() {
        filter.by("status", status, ListingStatus::name, StatusTag::known);
    }

    /** What {@link #byStatus} is asked for; none for any. */
    protected final Set<ListingStatus> statuses() {
        return status.getValue() == null ? Set.of() : Set.of(status.getValue());
    }

    /** Finds by a code.
     *
     * @param label key of what the codes are */
    protected final ComboBox<String> byCode(String parameter, Codes codes, String label) {
        ComboBox<String> field = codes.one(getTranslation(label));
        field.setClearButtonVisible(true);
        return filter.by(parameter, field, it -> it, it -> codes.knows(it) ? it : null);
    }

    /** Finds by one of a few choices.
     *
     * @param label key of what is chosen
     * @param any key of the words for none of them
     * @param words of a choice */
    protected final <E extends Enum<E>> Select<E> byChoice(
            String parameter, E[] choices, String label, String any, Function<E, String> words) {
        Select<E> field = new Select<>();
        field.setLabel(getTranslation(label));
        field.setItems(choices);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(any));
        field.setItemLabelGenerator(it -> it == null ? getTranslation(any) : words.apply(it));
        return filter.by(
                parameter,
                field,
                Enum::name,
                name -> Arrays.stream(choices)
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElse(null));
    }

    /** Offers to begin a new record, to those who may.
     *
     * @param label key of the words on the button */
    protected final void begin(String label) {
        if (writes()) {
            Button begin =
                    new Button(getTranslation(label), click -> getUI().ifPresent(tab -> tab.navigate(path + "/new")));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            filter.add(begin);
        }
    }

    /** Adds what a telephone shows in place of all columns that follow.
     *
     * @param header key of its words */
    protected final void narrow(String header, ValueProvider<T, Component> row) {
        narrow = grid.addComponentColumn(row).setHeader(getTranslation(header));
    }

    /** Adds a column of words, which stand in the file as well.
     *
     * @param header key of its words */
    protected final Column<T> words(String header, Function<T, @Nullable Object> value) {
        return words(header, value, value);
    }

    /** Adds a column of words.
     *
     * @param file what stands in the file: text, number, {@code LocalDate}, {@code LocalDateTime}, or null for nothing */
    protected final Column<T> words(
            String header, Function<T, @Nullable Object> value, Function<T, @Nullable Object> file) {
        return exported(header, grid.addColumn(value::apply), file);
    }

    /** Adds a column, as {@link #words}. */
    protected final Column<T> column(
            String header, ValueProvider<T, Component> cell, Function<T, @Nullable Object> file) {
        return exported(header, grid.addComponentColumn(cell), file);
    }

    private Column<T> exported(String header, Column<T> column, Function<T, @Nullable Object> file) {
        export.column(column.setHeader(getTranslation(header)), file);
        return column;
    }

    /** The page is complete.
     *
     * @param first key of the words for a list without any record
     * @param none key of the words for a filter that finds nothing */
    protected final void show(String first, String none) {
        NarrowGrid.stack(grid, Objects.requireNonNull(narrow, "what a telephone shows"));
        filter.sorting(grid);
        filter.explains(grid, first, none);
        add(filter, grid, export);
    }

    /** As {@link #show(String, String)}, with what can be done with many records by those who may. */
    protected final void show(String first, String none, BulkDesk<T> many, BulkBench bench) {
        show(first, none);
        if (writes()) {
            addComponentAtIndex(indexOf(grid), new Selecting<>(path, many, grid, bench.words()));
        }
    }
}
