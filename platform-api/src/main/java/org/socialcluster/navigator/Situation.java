package org.socialcluster.navigator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A life situation, as people name it who do not know yet what they need.
 *
 * @param code of {@code life_situations}
 * @param plain whom it is about, in a sentence
 * @param routes slugs of the help routes that answer it, in the order of the region; never empty
 */
public record Situation(String code, String name, @Nullable String plain, List<String> routes) {
    private static final String EMERGENCY = "EMERGENCY";

    /** Whether help is needed today: it stands first and is seen as such. */
    public boolean urgent() {
        return code.equals(EMERGENCY);
    }
}
