package org.socialcluster.plainlanguage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text reads.
 *
 * @param advice in the order of the text
 * @param ease null where the text is too short to tell
 */
public record Reading(List<Advice> advice, @Nullable Ease ease) {

    /** How hard the whole is to read. */
    public enum Ease {
        EASY,
        FAIR,
        HARD
    }
}
