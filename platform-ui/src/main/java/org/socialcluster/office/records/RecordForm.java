package org.socialcluster.office.records;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;

/**
 * The fields of a record under the names that services know, each with the part of the record it stands for. Knows what
 * has changed since the record was shown, and says differences in words.
 *
 * @param <D> what people write of the record: the input of its service
 */
public final class RecordForm<D> {
    private static final TypeFactory TYPES = RecordField.JSON.getTypeFactory();
    private static final JavaType TEXT = TYPES.constructType(String.class);
    private static final JavaType TEXTS = TYPES.constructCollectionType(List.class, String.class);

    private final Map<String, RecordField<D, ?>> fields = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> base = new LinkedHashMap<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private boolean showing;

    /** A field for text; empty where the record has none. */
    public <F extends TextFieldBase<?, String> & HasLabel> F letters(
            String name, F field, Function<D, @Nullable String> of) {
        return add(
                field,
                new RecordField<D, String>(
                        name,
                        field.getLabel(),
                        field,
                        record -> Objects.requireNonNullElse(of.apply(record), ""),
                        field::getValue,
                        field::setValue,
                        words -> words,
                        TEXT));
    }

    /** A field that is ticked or not.
     *
     * @param words what it means, in words */
    public Checkbox flag(String name, Checkbox field, Function<D, Boolean> of, Function<Boolean, String> words) {
        return add(
                field,
                new RecordField<>(
                        name,
                        field.getLabel(),
                        field,
                        of,
                        field::getValue,
                        field::setValue,
                        words,
                        TYPES.constructType(Boolean.class)));
    }

    /** A field for one code, or none. */
    public ComboBox<String> code(String name, ComboBox<String> field, Codes codes, Function<D, @Nullable String> of) {
        return add(
                field,
                new RecordField<D, @Nullable String>(
                        name, field.getLabel(), field, of, field::getValue, field::setValue, codes::name, TEXT));
    }

    /** A field for any number of codes. */
    public MultiSelectComboBox<String> codes(
            String name, MultiSelectComboBox<String> field, Codes codes, Function<D, List<String>> of) {
        return add(
                field,
                new RecordField<>(
                        name,
                        field.getLabel(),
                        field,
                        of,
                        () -> List.copyOf(field.getValue()),
                        value -> field.setValue(new LinkedHashSet<>(value)),
                        codes::names,
                        TEXTS));
    }

    /** A field for a list of records.
     *
     * @param part class of its members */
    public <V, F extends CustomField<List<V>>> F list(
            String name, F field, Class<V> part, Function<D, List<V>> of, Function<List<V>, String> words) {
        return add(
                field,
                new RecordField<>(
                        name,
                        field.getLabel(),
                        field,
                        of,
                        field::getValue,
                        field::setValue,
                        words,
                        TYPES.constructCollectionType(List.class, part)));
    }

    /** A field of any other kind. */
    public <V extends @Nullable Object, F extends Component & HasLabel> F other(
            String name,
            F field,
            Class<?> part,
            Function<D, V> of,
            Supplier<V> get,
            Consumer<V> set,
            Function<V, String> words) {
        return add(
                field,
                new RecordField<>(name, field.getLabel(), field, of, get, set, words, TYPES.constructType(part)));
    }

    /** What services refuse under one name is shown at the field of another. */
    public void alias(String name, String field) {
        aliases.put(name, field);
    }

    @Nullable
    RecordField<D, ?> at(String name) {
        return fields.get(aliases.getOrDefault(name, name));
    }

    /** Puts a record into the fields; from now on changes count from it. */
    public void show(D record) {
        showing = true;
        fields.values().forEach(field -> field.show(record));
        showing = false;
        settle();
    }

    /** What the fields show now is what is stored. */
    void settle() {
        fields.forEach((name, field) -> {
            String kept = field.kept();
            base.put(name, kept);
            field.component().getElement().setAttribute("data-kept", kept);
        });
    }

    /** Whether somebody has changed anything. */
    public boolean changed() {
        return fields.keySet().stream().anyMatch(this::changed);
    }

    boolean changed(String name) {
        return !Objects.equals(base.get(name), field(name).kept());
    }

    public void setReadOnly(boolean readOnly) {
        fields.values().forEach(field -> field.readOnly(readOnly));
    }

    /** Tells of every change that a person makes, by the field's name. */
    void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    RecordField<D, ?> field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    Map<String, RecordField<D, ?>> fields() {
        return fields;
    }

    /** Puts back what the browser has kept. */
    void restore(Map<String, FieldState> states) {
        states.forEach((name, state) -> {
            RecordField<D, ?> field = fields.get(name);
            if (field != null && state != null) {
                field.restore(state);
                field.component().getElement().setAttribute("data-kept", field.kept());
            }
        });
    }

    private <F extends Component> F add(F component, RecordField<D, ?> field) {
        fields.put(field.name(), field);
        component.getElement().setAttribute("data-field", field.name());
        if (component instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        ((HasValue<?, ?>) component).addValueChangeListener(change -> {
            if (!showing) {
                component.getElement().setAttribute("data-kept", field.kept());
                listeners.forEach(listener -> listener.accept(field.name()));
            }
        });
        return component;
    }
}
