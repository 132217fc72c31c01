package org.socialcluster.routes.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.resolution.Answer;

/**
 * A place where a step is answered.
 *
 * @param hours its usual hours, one phrase a rule
 * @param access how it can be reached and used, in words
 * @param note what the centre of the town says of it; empty: nothing
 * @param confirmedOn day on which its centre last said that all of it is true; null for never
 */
public record PlaceContent(
        Answer answer,
        OpenNow open,
        List<String> hours,
        List<String> access,
        String note,
        @Nullable String confirmedOn) {
    /** Its hours in one line, as a paper wants them: its lines would break at a colon. */
    public String printedHours() {
        return String.join("; ", hours).replace("\u2060", "");
    }
}
