package org.socialcluster.staff.office;

import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Words;

/** Texts of the office, where no component is there yet to ask. */
final class StaffText {
    private StaffText() {}

    static String of(String key, @Nullable Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
