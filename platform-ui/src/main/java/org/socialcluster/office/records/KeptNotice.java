package org.socialcluster.office.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Notice;

/** Offers what the browser has kept of an earlier visit that ended without saving. */
final class KeptNotice<D> extends Div {
    private static final String NEW = "new";

    private final Editing<D> editing;
    private final transient Bench<D> bench;
    private final transient RecordForm<D> form;
    private final transient KeptTyping typing;

    KeptNotice(Editing<D> editing, Bench<D> bench, RecordForm<D> form) {
        this.editing = editing;
        this.bench = bench;
        this.form = form;
        this.typing = new KeptTyping(editing);
        addClassName("note");
        getElement().setAttribute("role", "status");
        setVisible(false);
        form.onChange(field -> typing.changed(field, editing.unsaved()));
    }

    void watch(@Nullable Sheet<D> record) {
        setVisible(false);
        if (editing.writes()) {
            typing.watch(editing.actor().person(), name(record), record == null ? 0 : record.version(), this::offer);
        }
    }

    void saved(Sheet<D> record) {
        setVisible(false);
        typing.saved(name(record), record.version());
    }

    void forget() {
        typing.forget();
    }

    /** Centre, kind and id: a person of two centres may have begun a record in each. */
    private String name(@Nullable Sheet<D> record) {
        return editing.actor().home() + ":" + bench.kind().key() + ":" + (record == null ? NEW : record.id());
    }

    private void offer(KeptTyping.Found found) {
        removeAll();
        Button take = new Button(getTranslation("kept.take"), click -> take(found));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button drop = new Button(getTranslation("kept.drop"), click -> {
            typing.forget();
            setVisible(false);
        });
        Div buttons = new Div(take, drop);
        buttons.addClassName("actions");
        add(
                new Paragraph(getTranslation("kept.found", bench.words().moment(Instant.ofEpochMilli(found.at())))),
                buttons);
        setVisible(true);
    }

    private void take(KeptTyping.Found found) {
        setVisible(false);
        Map<String, FieldState> fields = Objects.requireNonNullElse(found.fields(), Map.<String, FieldState>of());
        form.restore(fields);
        Sheet<D> now = editing.sheet();
        if (now != null && now.version() != found.version()) {
            editing.compare(null, now);
        } else {
            Notice.done(getTranslation("kept.taken"));
        }
    }
}
