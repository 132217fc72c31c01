package org.socialcluster.exchange.office;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.exchange.ImportKind;
import org.socialcluster.exchange.ImportView;
import org.socialcluster.office.Words;

/** What the office calls the parts of an import. */
final class ImportWords {
    private ImportWords() {}

    static String text(String key, @Nullable Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }

    static String kind(ImportKind kind) {
        return text("import.kind." + kind.code());
    }

    static String state(ImportView batch) {
        return text("import.state." + batch.state().name().toLowerCase(Locale.ROOT));
    }

    /** A field that a column may be; an empty word is none. */
    static String field(ImportKind kind, @Nullable String field) {
        return field == null || field.isEmpty() ? text("import.skip") : text("import." + kind.code() + "." + field);
    }
}
