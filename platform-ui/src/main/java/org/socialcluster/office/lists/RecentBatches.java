package org.socialcluster.office.lists;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.socialcluster.batches.BatchView;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;

/** The last changes of many records, each with the way back. */
final class RecentBatches extends Dialog {
    private static final int SHOWN = 20;

    private final transient Words words;
    private final transient Consumer<UUID> undo;

    RecentBatches(Undoable desk, Words words, Consumer<UUID> undo) {
        this.words = words;
        this.undo = undo;
        setHeaderTitle(getTranslation("bulk.recent"));
        setWidth("40rem");
        setMaxWidth("100%");
        List<BatchView> batches = desk.recent(SHOWN);
        if (batches.isEmpty()) {
            add(new Paragraph(getTranslation("bulk.recent.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("lines");
            batches.forEach(it -> list.add(item(desk.words(it.action()), it)));
            add(list);
        }
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    private ListItem item(String what, BatchView batch) {
        String who = batch.by() == null ? getTranslation("history.left") : batch.by();
        Span head =
                new Span(getTranslation("history.line", words.moment(batch.at().toInstant()), who));
        head.addClassName("sub");
        ListItem item =
                new ListItem(new Div(head, new Paragraph(what + ": " + Plurals.of("bulk.size.", batch.size()))));
        if (batch.undone()) {
            Span undone = new Span(getTranslation("bulk.undone"));
            undone.addClassName("sub");
            item.add(undone);
        } else {
            Button back = new Button(getTranslation("bulk.undo"), click -> {
                close();
                undo.accept(batch.id());
            });
            back.addThemeVariants(ButtonVariant.LUMO_SMALL);
            item.add(back);
        }
        return item;
    }
}
