package org.socialcluster.office.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record's form and the part of the record it stands for.
 *
 * @param name path in the service's input
 * @param of the part of a record
 * @param words the part in words, for comparisons
 * @param type of the part, so that the browser can keep it
 */
record RecordField<D, V extends @Nullable Object>(
        String name,
        String label,
        Component component,
        Function<D, V> of,
        Supplier<V> get,
        Consumer<V> set,
        Function<V, String> words,
        JavaType type) {
    static final ObjectMapper JSON = new ObjectMapper();

    void show(D record) {
        set.accept(of.apply(record));
    }

    /** Whether two records have the same here. */
    boolean same(D one, D other) {
        return Objects.equals(of.apply(one), of.apply(other));
    }

    boolean shows(D record) {
        return Objects.equals(get.get(), of.apply(record));
    }

    String said(D record) {
        return words.apply(of.apply(record));
    }

    String saidNow() {
        return words.apply(get.get());
    }

    /** For the browser to keep. */
    String kept() {
        try {
            return JSON.writeValueAsString(get.get());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Puts back what the browser has kept; what cannot be read is left as it is. */
    void restore(FieldState state) {
        if (state.kept() != null) {
            try {
                set.accept(JSON.<V>readValue(state.kept(), type));
            } catch (JsonProcessingException unreadable) {
                return;
            }
        }
        List<TextFieldBase<?, String>> texts = new ArrayList<>();
        collect(component, texts);
        List<String> live = state.live();
        if (live != null && live.size() == texts.size()) {
            for (int i = 0; i < live.size(); i++) {
                texts.get(i).setValue(Objects.requireNonNullElse(live.get(i), ""));
            }
        }
    }

    void readOnly(boolean readOnly) {
        ((HasValue<?, ?>) component).setReadOnly(readOnly);
    }

    @SuppressWarnings("unchecked") // text fields of letters only are looked for in the browser as well
    private static void collect(Component component, List<TextFieldBase<?, String>> texts) {
        if (component instanceof TextFieldBase<?, ?> text) {
            texts.add((TextFieldBase<?, String>) text);
        } else {
            component.getChildren().forEach(child -> collect(child, texts));
        }
    }
}
