package org.socialcluster.hours.site;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hours.Opening;
import org.socialcluster.hours.Timetable;
import org.socialcluster.site.Texts;

/**
 * Whether something is open, in words, as long as that is true.
 *
 * @param text e.g. «Открыто сейчас до 18:00»; empty where nobody knows the hours
 * @param ahead days to come that are not as usual, one phrase each; empty in lists
 * @param changes from when on it may not be true; null: never in sight
 */
public record OpenNow(
        String text,
        boolean open,
        List<String> ahead,
        @Nullable Instant changes) {
    /** Where nothing can be said: hours are not known, or the listing is closed for a time. */
    public static final OpenNow UNKNOWN = new OpenNow("", false, List.of(), null);

    private static final int DAYS_AHEAD = 14;

    /** For a list: whether it is open, nothing more. */
    public static OpenNow brief(Timetable timetable, Instant now) {
        Opening opening = timetable.at(now);
        return new OpenNow(
                new OpenText(Texts.russian(), OpenText.HOUSE).of(opening),
                opening.isOpen(),
                List.of(),
                opening.changes());
    }

    /** For the page of the thing itself: two weeks ahead too. */
    public static OpenNow whole(Timetable timetable, Instant now) {
        return whole(timetable, now, OpenText.HOUSE);
    }

    /** As {@link #whole(Timetable, Instant)}, of somebody who receives people. */
    public static OpenNow ofPerson(Timetable timetable, Instant now) {
        return whole(timetable, now, OpenText.PERSON);
    }

    private static OpenNow whole(Timetable timetable, Instant now, String kind) {
        Opening opening = timetable.at(now);
        if (opening.state() == Opening.State.UNKNOWN) {
            return UNKNOWN;
        }
        List<String> ahead =
                new SpecialText(Texts.russian()).of(timetable.ahead(opening.at().toLocalDate(), DAYS_AHEAD));
        return new OpenNow(new OpenText(Texts.russian(), kind).of(opening), opening.isOpen(), ahead, opening.changes());
    }

    /** The moments from which on any of them may not be true. */
    public static List<Instant> changes(List<OpenNow> openings) {
        return openings.stream().map(OpenNow::changes).filter(Objects::nonNull).toList();
    }

    public boolean isKnown() {
        return !text.isEmpty();
    }
}
