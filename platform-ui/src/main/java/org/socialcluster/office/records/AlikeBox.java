package org.socialcluster.office.records;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Problem;

/** Records that may be the one that is being typed, shown while somebody types. */
final class AlikeBox<D> extends Div {

    private final Editing<D> editing;
    private final transient Bench<D> bench;
    private final transient Fields<D> fields;
    private final transient AlikeDesk<D> desk;

    AlikeBox(Editing<D> editing, Bench<D> bench, Fields<D> fields, AlikeDesk<D> desk) {
        this.editing = editing;
        this.bench = bench;
        this.fields = fields;
        this.desk = desk;
        addClassName("note");
        getElement().setAttribute("role", "status");
        setVisible(false);
        desk.telling().forEach(name -> {
            RecordField<D, ?> field = fields.form().at(name);
            if (field != null && field.component() instanceof TextField text) {
                // With each letter: what waits for a pause is unknown to whoever asks before one leaves.
                text.setValueChangeMode(ValueChangeMode.EAGER);
            }
        });
        fields.form().onChange(name -> {
            if (editing.writes() && desk.telling().contains(name)) {
                look();
            }
        });
    }

    private void look() {
        Sheet<D> sheet = editing.sheet();
        List<Lookalike> alike = alike(sheet);
        removeAll();
        setVisible(!alike.isEmpty());
        if (!alike.isEmpty()) {
            UnorderedList list = new UnorderedList();
            alike.forEach(it -> list.add(item(it, sheet)));
            add(new Paragraph(getTranslation("alike.title")), list);
        }
    }

    private List<Lookalike> alike(@Nullable Sheet<D> sheet) {
        try {
            return desk.alike(editing.actor(), fields.draft(), sheet == null ? null : sheet.id());
        } catch (Problem unreadable) {
            // A number that is none yet: there will be another change.
            return List.of();
        }
    }

    private ListItem item(Lookalike alike, @Nullable Sheet<D> sheet) {
        String path = bench.kind().path() + "/";
        // In a tab of its own: what is typed here stays.
        Anchor name = new Anchor(path + alike.id(), alike.name(), AnchorTarget.BLANK);
        ListItem item = new ListItem(name);
        if (alike.status() != null) {
            item.add(new Span(" — " + StatusTag.words(alike.status())));
        }
        if (alike.certain()) {
            item.add(new Span(", " + bench.kind().say("alike.certain")));
        }
        if (sheet != null) {
            item.add(
                    new Span(". "),
                    new Anchor(path + "merge?a=" + sheet.id() + "&b=" + alike.id(), getTranslation("alike.merge")));
        }
        return item;
    }
}
