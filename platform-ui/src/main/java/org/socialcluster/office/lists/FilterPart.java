package org.socialcluster.office.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Words;

/** One field of the filter: its value as text of the address and back, and in words. */
record FilterPart<V>(HasValue<?, V> field, Function<V, String> write, Function<String, @Nullable V> read) {
    String text() {
        V value = field.getValue();
        return value == null ? "" : write.apply(value);
    }

    void show(@Nullable String text) {
        V value = text == null || text.isBlank() ? null : read.apply(text);
        field.setValue(value == null ? field.getEmptyValue() : value);
    }

    boolean isSet() {
        return !text().isBlank();
    }

    void clear() {
        show(null);
    }

    Component component() {
        return (Component) field;
    }

    /** What is set, as the field says it: «Состояние: черновик», or its label alone when that says everything. */
    String inWords() {
        String label = field instanceof HasLabel labelled ? Objects.requireNonNullElse(labelled.getLabel(), "") : "";
        if (field instanceof Select<?> select) {
            return label + ": " + chosen(select);
        }
        if (field instanceof ComboBox<?> box) {
            return label + ": " + chosen(box);
        }
        return label;
    }

    /** As {@link #inWords}, with what was written. */
    String inFull() {
        if (field instanceof DatePicker day) {
            return inWords() + ": " + Words.day(day.getValue());
        }
        return field instanceof TextField ? inWords() + ": " + text() : inWords();
    }

    private static <T> String chosen(Select<T> select) {
        return select.getItemLabelGenerator().apply(select.getValue());
    }

    private static <T> String chosen(ComboBox<T> box) {
        return box.getItemLabelGenerator().apply(box.getValue());
    }
}
