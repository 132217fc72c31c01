package org.socialcluster.events;

import org.jspecify.annotations.Nullable;

/**
 * A calendar as its server gave it.
 *
 * @param text null: it is as it was the last time
 * @param etag by which the server is asked the next time; null where it gives none
 * @param lastModified the same
 */
public record FetchedCalendar(
        @Nullable String text,
        @Nullable String etag,
        @Nullable String lastModified) {
    private static final int LONGEST_TAG = 1000;
    private static final int LONGEST_DATE = 200;

    /** What is absurdly long is not remembered. */
    public FetchedCalendar {
        etag = etag == null || etag.length() > LONGEST_TAG ? null : etag;
        lastModified = lastModified == null || lastModified.length() > LONGEST_DATE ? null : lastModified;
    }
}
