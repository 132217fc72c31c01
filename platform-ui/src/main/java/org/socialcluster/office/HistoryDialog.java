package org.socialcluster.office;

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
import org.socialcluster.office.HistoryWords.Difference;
import org.socialcluster.tenancy.RecordChange;

/** What happened to a record: who, when, what, field by field; and the way back. */
final class HistoryDialog<D> extends Dialog {
    private static final int MOST = 100;

    private final Editing<D> editing;
    private final transient Bench<D> bench;
    private final transient HistoryWords<D> words;

    HistoryDialog(Editing<D> editing, Bench<D> bench) {
        this.editing = editing;
        this.bench = bench;
        this.words = new HistoryWords<>(editing.form(), bench.desk());
        setHeaderTitle(getTranslation("history.title"));
        setWidth("48rem");
        setMaxWidth("100%");
        List<RecordChange> changes =
                bench.desk().history(editing.actor(), editing.stored().id(), MOST);
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        for (RecordChange change : changes) {
            list.add(item(change, change.equals(changes.get(0))));
        }
        add(changes.isEmpty() ? new Paragraph(getTranslation("history.none")) : list);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    private ListItem item(RecordChange change, boolean newest) {
        String when = bench.words().moment(change.at().toInstant());
        Div told = new Div();
        Span head = new Span(getTranslation("history.line", when, HistoryWords.who(change)));
        head.addClassName("sub");
        told.add(head);
        List<Difference> differences = words.differences(change);
        if (differences.isEmpty()) {
            told.add(new Paragraph(HistoryWords.event(change)));
        }
        differences.forEach(it -> told.add(line(it)));
        ListItem item = new ListItem(told);
        if (editing.writes() && !newest && change.after() != null) {
            item.add(back(change, when));
        }
        return item;
    }

    private static Component line(Difference difference) {
        Span was = new Span(difference.before());
        was.addClassName("was");
        Span is = new Span(difference.after());
        is.addClassName("is");
        return new Paragraph(new Span(difference.label() + ": "), was, new Span(" → "), is);
    }

    private Button back(RecordChange change, String when) {
        Button back = new Button(
                getTranslation("history.back"),
                click -> Ask.before(
                        getTranslation("history.back.ask", when),
                        getTranslation("history.back.what"),
                        getTranslation("history.back"),
                        () -> {
                            close();
                            editing.act(
                                    it -> bench.desk().restore(editing.actor(), it.id(), change.id(), it.version()),
                                    getTranslation("history.back.done", when));
                        }));
        back.addThemeVariants(ButtonVariant.LUMO_SMALL);
        back.setAriaLabel(getTranslation("history.back.which", when));
        return back;
    }
}
