package org.socialcluster.office.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Left;
import org.socialcluster.office.Plurals;

/** What has become of a change of many records: how many are changed and what is to be known of them, which are not and why, and the way back. */
final class BulkOutcome extends Div {
    private static final int NAMED = 20;

    private final String path;
    private final transient Consumer<UUID> undo;

    /**
     * @param path of the list, for links to its records
     * @param undo takes a change back
     */
    BulkOutcome(String path, Consumer<UUID> undo) {
        this.path = path;
        this.undo = undo;
        addClassName("note");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Says it.
     *
     * @param words key of the sentence with the number of changed records */
    void show(String words, BatchOutcome outcome) {
        removeAll();
        add(new Paragraph(Plurals.of(words, outcome.changed())));
        outcome.notes().forEach(it -> add(new Paragraph(it)));
        if (!outcome.left().isEmpty()) {
            add(new Paragraph(Plurals.of("bulk.left.", outcome.left().size())), left(outcome.left()));
        }
        Div buttons = new Div();
        buttons.addClassName("actions");
        UUID batch = outcome.batch();
        if (batch != null) {
            buttons.add(new Button(getTranslation("bulk.undo"), click -> undo.accept(batch)));
        }
        buttons.add(new Button(getTranslation("close"), click -> setVisible(false)));
        add(buttons);
        setVisible(true);
    }

    private Component left(List<Left> left) {
        Map<String, List<Left>> byReason =
                left.stream().collect(Collectors.groupingBy(Left::why, LinkedHashMap::new, Collectors.toList()));
        UnorderedList list = new UnorderedList();
        byReason.forEach((why, records) -> list.add(reason(why, records)));
        return list;
    }

    private ListItem reason(String why, List<Left> records) {
        ListItem item = new ListItem(new Span(getTranslation("bulk.why", why, records.size())));
        records.stream().filter(it -> !it.name().isEmpty()).limit(NAMED).forEach(it -> {
            Anchor way = new Anchor(path + "/" + it.id(), it.name());
            item.add(new Span(" "), way);
        });
        if (records.size() > NAMED) {
            item.add(new Span(" " + getTranslation("bulk.more", records.size() - NAMED)));
        }
        return item;
    }
}
