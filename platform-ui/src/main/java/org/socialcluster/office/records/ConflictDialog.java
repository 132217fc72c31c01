package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else has changed the record meanwhile: both versions of each field that differs, side by side in words, to
 * choose from. What only one of the two has changed is chosen already.
 */
final class ConflictDialog<D> extends Dialog {
    private final Map<String, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();
    private final transient RecordForm<D> form;

    /**
     * @param base what both began from; null where nobody knows any more
     * @param who the other one
     * @param done gets the names of the fields that stay as they are typed
     */
    ConflictDialog(RecordForm<D> form, @Nullable D base, D theirs, String who, Consumer<List<String>> done) {
        this.form = form;
        setHeaderTitle(getTranslation("conflict.title", who));
        setWidth("44rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation("conflict.what")));
        form.fields().values().stream()
                .filter(field -> !field.shows(theirs))
                .forEach(field -> add(choice(field, base, theirs)));
        Div all = new Div(all("conflict.all-mine", true), all("conflict.all-theirs", false));
        all.addClassName("actions");
        if (choices.size() > 1) {
            add(all);
        }
        Button save = new Button(getTranslation("conflict.save"), click -> {
            close();
            done.accept(mine());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("conflict.back"), click -> close()), save);
    }

    private Component choice(RecordField<D, ?> field, @Nullable D base, D theirs) {
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>(field.label());
        choice.setItems(true, false);
        choice.setItemLabelGenerator(
                mine -> getTranslation(mine ? "conflict.mine" : "conflict.theirs", words(field, theirs, mine)));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setValue(base == null || form.changed(field.name()));
        choices.put(field.name(), choice);
        Div part = new Div(choice);
        part.addClassName("choice");
        if (base != null && !field.said(base).isBlank() && !field.same(base, theirs)) {
            Span was = new Span(getTranslation("conflict.was", field.said(base)));
            was.addClassName("sub");
            part.add(was);
        }
        return part;
    }

    private String words(RecordField<D, ?> field, D theirs, boolean mine) {
        String words = mine ? field.saidNow() : field.said(theirs);
        return words.isBlank() ? getTranslation("history.empty") : words;
    }

    private Button all(String text, boolean mine) {
        Button all = new Button(getTranslation(text), click -> choices.values().forEach(it -> it.setValue(mine)));
        all.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return all;
    }

    private List<String> mine() {
        List<String> names = new ArrayList<>();
        choices.forEach((name, choice) -> {
            if (Boolean.TRUE.equals(choice.getValue())) {
                names.add(name);
            }
        });
        return names;
    }
}
