package org.socialcluster.contacts;

import org.jspecify.annotations.Nullable;

/**
 * Which contacts are wanted; null means any.
 *
 * @param text part of any of its fields, whatever its case, ё as е; a part of the telephone also by its digits alone
 */
public record ContactFilter(@Nullable String text, @Nullable Only only) {
    public static final ContactFilter ALL = new ContactFilter(null, null);

    /** Contacts that ask for work. */
    public enum Only {
        /** The telephone or the address of mail stands in another contact too. */
        ALIKE,
        UNUSED
    }
}
