package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.socialcluster.office.Ask;
import org.socialcluster.office.records.HistoryWords.Difference;
import org.socialcluster.tenancy.RecordChange;

/** What happened to a record: who, when, what, field by field; and the way back. */
final class HistoryDialog<D> extends Dialog {
    private static final int MOST = 100;
    private static final int AT_ONCE = 30;

    private final Editing<D> editing;
    private final transient Bench<D> bench;
    private final transient List<Entry> entries;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("history.more"), click -> more());
    private int shown;

    HistoryDialog(Editing<D> editing, Bench<D> bench) {
        this.editing = editing;
        this.bench = bench;
        this.entries = entries();
        setHeaderTitle(getTranslation("history.title"));
        setWidth("48rem");
        setMaxWidth("100%");
        list.addClassName("lines");
        if (entries.isEmpty()) {
            add(new Paragraph(getTranslation("history.none")));
        } else {
            add(list, more);
            show(AT_ONCE);
        }
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    /**
     * What is shown of a change. The change itself holds the record twice, which is too much to keep for as long as
     * somebody reads.
     *
     * @param event what it was, where no field differs
     */
    private record Entry(
            UUID change, String when, String who, List<Difference> differences, String event, boolean back) {}

    private List<Entry> entries() {
        HistoryWords<D> words = new HistoryWords<>(editing.form(), bench.desk());
        List<RecordChange> changes =
                bench.desk().history(editing.actor(), editing.stored().id(), MOST);
        return IntStream.range(0, changes.size())
                .mapToObj(at -> entry(changes.get(at), words, at == 0, at == changes.size() - 1))
                .toList();
    }

    private Entry entry(RecordChange change, HistoryWords<D> words, boolean newest, boolean oldest) {
        return new Entry(
                change.id(),
                bench.words().moment(change.at().toInstant()),
                HistoryWords.who(change),
                words.differences(change),
                HistoryWords.event(change, oldest),
                editing.writes() && !newest && change.after() != null);
    }

    private void more() {
        ListItem first = show(AT_ONCE);
        // The button may be gone now, and the focus with it.
        first.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }

    /** Shows some more, and says which is the first of them. */
    private ListItem show(int number) {
        List<ListItem> items = entries.subList(shown, Math.min(shown + number, entries.size())).stream()
                .map(this::item)
                .toList();
        items.forEach(list::add);
        shown += items.size();
        more.setVisible(shown < entries.size());
        return items.get(0);
    }

    private ListItem item(Entry entry) {
        Div told = new Div();
        Span head = new Span(getTranslation("history.line", entry.when(), entry.who()));
        head.addClassName("sub");
        told.add(head);
        if (entry.differences().isEmpty()) {
            told.add(new Paragraph(entry.event()));
        }
        entry.differences().forEach(it -> told.add(line(entry, it)));
        ListItem item = new ListItem(told);
        if (entry.back()) {
            item.add(back(entry.change(), entry.when()));
        }
        return item;
    }

    private Component line(Entry entry, Difference difference) {
        Span was = new Span(difference.before());
        was.addClassName("was");
        Span is = new Span(difference.after());
        is.addClassName("is");
        Paragraph line = new Paragraph(new Span(difference.label() + ": "), was, new Span(" → "), is);
        String field = difference.field();
        if (editing.writes() && field != null) {
            Button back = new Button(
                    getTranslation("history.field.back"),
                    click -> Ask.calmly(
                            getTranslation("history.field.back.ask", difference.label()),
                            getTranslation("history.field.back.what", difference.before()),
                            getTranslation("history.field.back"),
                            () -> putBack(entry, field, difference.label())));
            back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
            back.setAriaLabel(getTranslation("history.field.back.which", difference.label(), difference.before()));
            line.add(new Span(" "), back);
        }
        return line;
    }

    /** One field as it was before a change; read again, for the dialog keeps words only. */
    private void putBack(Entry entry, String field, String label) {
        bench.desk().history(editing.actor(), editing.stored().id(), MOST).stream()
                .filter(it -> it.id().equals(entry.change()))
                .map(RecordChange::before)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(before -> {
                    close();
                    editing.putBack(
                            field, bench.desk().draft(before), getTranslation("history.field.back.done", label));
                });
    }

    private Button back(UUID change, String when) {
        Button back = new Button(
                getTranslation("history.back"),
                click -> Ask.before(
                        getTranslation("history.back.ask", when),
                        whatChanges(change),
                        getTranslation("history.back"),
                        () -> {
                            close();
                            editing.act(
                                    it -> bench.desk().restore(editing.actor(), it.id(), change, it.version()),
                                    getTranslation("history.back.done", when));
                        }));
        back.addThemeVariants(ButtonVariant.LUMO_SMALL);
        back.setAriaLabel(getTranslation("history.back.which", when));
        return back;
    }

    /** Which fields would read otherwise if all of the record became what it was then. */
    private String whatChanges(UUID change) {
        List<RecordChange> changes =
                bench.desk().history(editing.actor(), editing.stored().id(), MOST);
        String now = changes.isEmpty() ? null : changes.get(0).after();
        String fields = changes.stream()
                .filter(it -> it.id().equals(change))
                .map(it -> new RecordChange(it.id(), it.at(), it.by(), it.byName(), now, it.after()))
                .flatMap(it -> new HistoryWords<>(editing.form(), bench.desk()).differences(it).stream())
                .filter(it -> it.field() != null)
                .map(it -> getTranslation("history.back.field", it.label(), it.before(), it.after()))
                .collect(Collectors.joining("; "));
        return fields.isEmpty() ? getTranslation("history.back.nothing") : getTranslation("history.back.what", fields);
    }
}
