package org.socialcluster.office;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of a classifier: people see names, services get codes. In the order of the classifier. */
public final class Codes {
    private final Map<String, String> names;

    public Codes(Map<String, String> names) {
        this.names = new LinkedHashMap<>(names);
    }

    /** All values of both. */
    public Codes and(Codes others) {
        Map<String, String> all = new LinkedHashMap<>(names);
        all.putAll(others.names);
        return new Codes(all);
    }

    /** The name of a code; the code itself where the classifier no longer knows it; nothing for none. */
    public String name(@Nullable String code) {
        return code == null ? "" : names.getOrDefault(code, code);
    }

    /** Names in one line. */
    public String names(Collection<String> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }

    public boolean knows(String code) {
        return names.containsKey(code);
    }

    /** A field for one of them; typing finds by any part of the name. */
    public ComboBox<String> one(String label) {
        ComboBox<String> field = new ComboBox<>(label);
        field.setItemLabelGenerator(this::name);
        field.setItems(finding(this::name), all());
        field.setWidthFull();
        return field;
    }

    /** A field for any number of them, in the order in which they were chosen. */
    public MultiSelectComboBox<String> many(String label) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(label);
        field.setItemLabelGenerator(this::name);
        field.setItems(finding(this::name), all());
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setWidthFull();
        return field;
    }

    /** All of them. */
    public List<String> all() {
        return new ArrayList<>(names.keySet());
    }

    /** Any part of the name, whatever its case, ё as е. */
    public static <T> ComboBox.ItemFilter<T> finding(ItemLabelGenerator<T> label) {
        return (item, typed) -> folded(label.apply(item)).contains(folded(typed));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
