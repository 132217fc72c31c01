package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Words;

/** Words and fields of the form of a route: what is typed comes every two seconds, so that a draft is kept while it is typed. */
final class Say {
    private static final int MILLIS = 2_000;

    private Say() {}

    static String of(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }

    /** Codes that are no classifier of the region: their words stand under {@code key.CODE}. */
    static Codes codes(String key, String... codes) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String code : codes) {
            names.put(code, of(key + "." + code.toLowerCase(Words.LANGUAGE)));
        }
        return new Codes(names);
    }

    static Codes confidence() {
        return codes("editing.confidence", "HIGH", "MEDIUM", "LOW");
    }

    static TextField line(String label, int most, @Nullable String value) {
        return typed(new TextField(of(label)), most, value);
    }

    static TextArea lines(String label, int most, @Nullable String value) {
        return typed(new TextArea(of(label)), most, value);
    }

    private static <F extends TextFieldBase<?, String>> F typed(F field, int most, @Nullable String value) {
        field.getElement().setProperty("maxlength", most);
        field.setWidthFull();
        field.setManualValidation(true);
        if (field instanceof TextField line) {
            line.setValueChangeMode(ValueChangeMode.TIMEOUT);
            line.setValueChangeTimeout(MILLIS);
        } else if (field instanceof TextArea area) {
            area.setValueChangeMode(ValueChangeMode.TIMEOUT);
            area.setValueChangeTimeout(MILLIS);
        }
        field.setValue(value == null ? "" : value);
        return field;
    }

    /** What is typed, or null for nothing. */
    static @Nullable String typed(TextFieldBase<?, String> field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
