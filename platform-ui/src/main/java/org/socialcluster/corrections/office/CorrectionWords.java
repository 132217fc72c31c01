package org.socialcluster.corrections.office;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.corrections.CorrectedField;
import org.socialcluster.office.HoursWords;
import org.socialcluster.office.Words;
import org.socialcluster.services.ServiceDraft.Contact;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.StoredJson;

/** Fields of corrections and their values in words. */
final class CorrectionWords {
    private CorrectionWords() {}

    static String field(CorrectedField field) {
        return text("corrections.field." + field.name().toLowerCase(Locale.ROOT));
    }

    static String value(CorrectedField field, String value) {
        String words = switch (field) {
            case HOURS -> HoursWords.of(List.of(read(value, OpeningHours[].class)));
            case CONTACTS ->
                Arrays.stream(read(value, Contact[].class))
                        .map(CorrectionWords::contact)
                        .collect(Collectors.joining("; "));
            default -> value;
        };
        return words.isBlank() ? text("history.empty") : words;
    }

    private static <T> T read(String json, Class<T> type) {
        return StoredJson.read(json.isBlank() ? "[]" : json, type);
    }

    private static String contact(Contact it) {
        return Stream.of(it.phone(), it.email(), it.note())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String text(String key) {
        return I18NProvider.translate(Words.LANGUAGE, key);
    }
}
