package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.socialcluster.office.Rows;

/**
 * The fields of one member of a list, under the names that the content knows.
 *
 * @param <V> the member; none as long as it cannot be kept
 */
final class PartRow<V> extends Div implements Rows.Row<Optional<V>> {
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final transient Runnable changed;
    private transient Supplier<Optional<V>> value = Optional::empty;

    PartRow(Runnable changed) {
        this.changed = changed;
        addClassName("beside");
    }

    /** Puts in one more field. */
    <F extends Component & HasValue<?, ?>> F field(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        add(field);
        return field;
    }

    /** How the member is read from the fields. */
    PartRow<V> reads(Supplier<Optional<V>> read) {
        value = read;
        return this;
    }

    @Override
    public Optional<V> value() {
        return value.get();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        fields.values().forEach(it -> ((HasValue<?, ?>) it).setReadOnly(readOnly));
    }

    @Override
    public void refuse(String field, String message) {
        Component wrong = fields.getOrDefault(field, fields.values().iterator().next());
        if (wrong instanceof HasValidationProperties validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
    }

    @Override
    public void accept() {
        fields.values().forEach(it -> {
            if (it instanceof HasValidationProperties validated) {
                validated.setInvalid(false);
            }
        });
    }

    @Override
    public void focus() {
        if (fields.values().iterator().next() instanceof Focusable<?> first) {
            first.focus();
        }
    }
}
