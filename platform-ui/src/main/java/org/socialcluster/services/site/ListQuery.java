package org.socialcluster.services.site;

import java.util.Set;
import org.socialcluster.needs.site.Words;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.site.Link;

/**
 * What the list was asked for; empty means any.
 *
 * @param text what a person typed, without characters that no name has
 * @param group code of a need group
 * @param audience code of {@code recipient_categories}
 */
record ListQuery(String text, String group, String audience) {
    private static final int LONGEST_TEXT = 100;

    /** Groups and audiences that do not exist ask for nothing. */
    static ListQuery of(String text, String group, String audience, Words words) {
        String known = text.replaceAll("\\p{C}", " ").strip();
        return new ListQuery(
                known.substring(0, Math.min(known.length(), LONGEST_TEXT)).strip(),
                words.group(Link.code(group)).isPresent() ? Link.code(group) : "",
                words.word("recipient_categories", Link.code(audience)).isPresent() ? Link.code(audience) : "");
    }

    boolean isEmpty() {
        return text.isEmpty() && group.isEmpty() && audience.isEmpty();
    }

    ServiceFilter filter() {
        return new ServiceFilter(
                text.isEmpty() ? null : text,
                Set.of(),
                null,
                group.isEmpty() ? null : group,
                audience.isEmpty() ? null : audience,
                null);
    }

    ListQuery inGroup(String code) {
        return new ListQuery(text, code, audience);
    }

    ListQuery forAudience(String code) {
        return new ListQuery(text, group, code);
    }

    /** Address of a page of this list, from 1. */
    String address(String path, int page) {
        return Link.to(path)
                .with("q", text)
                .with("group", Link.word(group))
                .with("audience", Link.word(audience))
                .with("page", page == 1 ? "" : Integer.toString(page))
                .toString();
    }
}
