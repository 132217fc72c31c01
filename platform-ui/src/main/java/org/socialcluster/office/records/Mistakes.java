package org.socialcluster.office.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.InnerErrors;
import org.socialcluster.office.Plurals;
import org.socialcluster.shared.Problem.FieldError;

/**
 * What is wrong in a form: beside each field, and summed up above them with a way to each. The first wrong field gets the
 * focus; everything typed stays.
 */
final class Mistakes extends Div {
    private final transient RecordForm<?> form;
    private final Paragraph summary = new Paragraph();
    private int count;

    Mistakes(RecordForm<?> form) {
        this.form = form;
        addClassNames("note", "bad");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void clear() {
        setVisible(false);
        removeAll();
        form.fields().values().forEach(field -> accept(field.component()));
    }

    /** Says what the mistakes are in the way of.
     *
     * @param words key of the sentence above them */
    void of(String words) {
        if (isVisible()) {
            summary.setText(Plurals.of(words, count));
        }
    }

    void show(List<FieldError> refused) {
        clear();
        List<FieldError> errors =
                refused.stream().sorted(Comparator.comparingInt(this::place)).toList();
        UnorderedList list = new UnorderedList();
        for (FieldError error : errors) {
            RecordField<?, ?> field = fieldOf(error.field());
            if (field == null) {
                list.add(new ListItem(error.message()));
            } else {
                refuse(field, error);
                list.add(new ListItem(wayTo(field), new Text(part(field, error) + " " + error.message())));
            }
        }
        count = errors.size();
        add(summary, list);
        setVisible(true);
        of("edit.mistakes.save.");
        form.fields().values().stream()
                .filter(field -> errors.stream().anyMatch(error -> field.equals(fieldOf(error.field()))))
                .findFirst()
                .ifPresentOrElse(
                        field -> focus(field.component()),
                        () -> getElement().executeJs("this.scrollIntoView({block: 'center'})"));
    }

    /** Where the form shows the field; what belongs to no field comes last. */
    private int place(FieldError error) {
        RecordField<?, ?> field = fieldOf(error.field());
        List<String> names = List.copyOf(form.fields().keySet());
        return field == null ? names.size() : names.indexOf(field.name());
    }

    /** The field of that name, or the one that the name leads into. */
    private @Nullable RecordField<?, ?> fieldOf(String path) {
        for (String name = path; !name.isEmpty(); name = shorter(name)) {
            RecordField<?, ?> field = form.at(name);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private static String shorter(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private static void refuse(RecordField<?, ?> field, FieldError error) {
        Component component = field.component();
        if (component instanceof InnerErrors inner) {
            inner.refuse(inside(field, error), error.message());
        } else if (component instanceof HasValidation validated) {
            validated.setErrorMessage(error.message());
            validated.setInvalid(true);
        }
    }

    /** «, до»: which of the fields inside. */
    private static String part(RecordField<?, ?> field, FieldError error) {
        String part = field.component() instanceof InnerErrors inner ? inner.part(inside(field, error)) : "";
        return part.isEmpty() ? "" : ", " + part.toLowerCase(Locale.ROOT) + ".";
    }

    private static String inside(RecordField<?, ?> field, FieldError error) {
        return error.field()
                .substring(Math.min(field.name().length(), error.field().length()));
    }

    private static void accept(Component component) {
        if (component instanceof InnerErrors inner) {
            inner.accept();
        } else if (component instanceof HasValidation validated) {
            validated.setInvalid(false);
        }
    }

    private Anchor wayTo(RecordField<?, ?> field) {
        Anchor way = new Anchor("#", field.label());
        way.setRouterIgnore(true);
        way.getElement().executeJs("this.addEventListener('click', event => event.preventDefault())");
        way.getElement().addEventListener("click", click -> focus(field.component()));
        return way;
    }

    private static void focus(Component component) {
        if (component instanceof Focusable<?> target) {
            target.focus();
        }
        component.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }
}
