package org.socialcluster.office.records;

import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Words;

/**
 * Words and address of a kind of record: those of services begin with {@code service.}.
 *
 * @param key beginning of its keys
 * @param path of its list in the office
 */
public record Kind(String key, String path) {
    public String say(String end, @Nullable Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key + end, arguments);
    }
}
