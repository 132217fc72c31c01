package org.socialcluster.audit.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.audit.AuditEntryView;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Role;

/** What an entry of the audit log knows besides who and when, in words: the roles that were given or taken. */
class EntryDetails {
    private final Words words;

    EntryDetails(Words words) {
        this.words = words;
    }

    /** A short line, or nothing. */
    String of(AuditEntryView entry) {
        String before = entry.details().get("before");
        String after = entry.details().get("after");
        if (before != null && after != null) {
            return text("audit.roles.changed", roles(before), roles(after));
        }
        String given = entry.details().get("roles");
        return given == null ? "" : text("audit.roles.given", roles(given));
    }

    private String roles(String codes) {
        List<String> names = List.of(codes.split(",", -1));
        // A role that the platform no longer knows must not close the log.
        Set<Role> known = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(it -> names.contains(it.name())).forEach(known::add);
        return known.isEmpty() ? text("audit.roles.none") : words.roles(known);
    }

    private static String text(String key, @Nullable Object... arguments) {
        return I18NProvider.translate(UI.getCurrent().getLocale(), key, arguments);
    }
}
