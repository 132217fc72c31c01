package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialcluster.office.InnerErrors;
import org.socialcluster.plainlanguage.office.PlainAdvice;

/** Fields under the names that the content knows: what is wrong is shown there, and the way leads there. */
final class Named {
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final List<PlainAdvice> advice = new ArrayList<>();
    private final Runnable changed;

    Named(Runnable changed) {
        this.changed = changed;
    }

    <F extends Component & HasValue<?, ?>> F field(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    /** A list tells of its changes itself: its rows are many fields. */
    <V> PartList<V> list(String name, PartList<V> list, List<V> parts) {
        fields.put(name, list);
        list.show(parts);
        list.addValueChangeListener(change -> changed.run());
        return list;
    }

    /** Advice on the words of a field, for as long as they can be changed. */
    PlainAdvice advice(TextArea area) {
        PlainAdvice below = new PlainAdvice(area);
        advice.add(below);
        return below;
    }

    void setReadOnly(boolean readOnly) {
        advice.forEach(it -> it.setVisible(!readOnly));
        fields.values().forEach(it -> ((HasValue<?, ?>) it).setReadOnly(readOnly));
    }

    void accept() {
        fields.values().forEach(it -> {
            if (it instanceof InnerErrors inner) {
                inner.accept();
            } else if (it instanceof HasValidationProperties validated) {
                validated.setInvalid(false);
            }
        });
    }

    /** Shows what is wrong at its field.
     *
     * @param path name of the field, and what is in it
     * @return whether there is such a field */
    boolean refuse(String path, String message) {
        String name = path.split("[.\\[]", 2)[0];
        Component field = fields.get(name);
        if (field instanceof InnerErrors inner) {
            inner.refuse(path.substring(name.length()), message);
        } else if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
        return field != null;
    }

    /** Leads to a field; to the first one where there is none of that name. */
    void focus(String name) {
        Component field = fields.getOrDefault(name, fields.values().iterator().next());
        if (field instanceof Focusable<?> target) {
            target.focus();
        }
        field.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }
}
