package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.web.Fetch;
import org.socialcluster.shared.web.FetchFailure;
import org.socialcluster.shared.web.Fetched;
import org.socialcluster.shared.web.SafeFetch;

/** Fetches a calendar from the open net, outside any transaction, and says in words why not. */
@ApplicationScoped
public class CalendarFetch {
    /** Largest calendar that is taken, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    SafeFetch web;

    /** The text of a calendar.
     *
     * @param address {@code https://…}, {@code http://…} or {@code webcal://…}
     * @throws Problem {@code invalid-input} at the field {@code url}: why not */
    public String fetch(String address) {
        return String.valueOf(fetch(address, null, null).text());
    }

    /** The same, if it has changed since.
     *
     * @param etag what its server said the last time
     * @param lastModified the same
     * @throws Problem as {@link #fetch(String)} */
    public FetchedCalendar fetch(String address, @Nullable String etag, @Nullable String lastModified) {
        URI calendar = uri(address.strip().replaceFirst("^(?i)webcals?:", "https:"));
        try {
            Fetched answer = web.get(Fetch.whole(calendar, MOST_BYTES).ifChanged(etag, lastModified));
            if (answer.unchanged() && (etag != null || lastModified != null)) {
                return new FetchedCalendar(null, etag, lastModified);
            }
            if (!answer.ok()) {
                throw wrong("calendar.answer", String.valueOf(answer.status()));
            }
            return new FetchedCalendar(
                    new String(answer.body().bytes(), StandardCharsets.UTF_8), answer.etag(), answer.lastModified());
        } catch (FetchFailure failure) {
            throw words(failure, calendar);
        }
    }

    private static URI uri(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (Set.of("http", "https").contains(scheme)
                    && address.getHost() != null
                    && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            throw wrong("calendar.address");
        }
        throw wrong("calendar.address");
    }

    private static Problem words(FetchFailure failure, URI address) {
        return switch (failure.kind()) {
            case FORBIDDEN -> wrong("calendar.inside");
            case UNKNOWN_HOST -> wrong("calendar.unknown-host", address.getHost());
            case TOO_MANY_REDIRECTS -> wrong("calendar.redirects");
            case TOO_LARGE -> wrong("calendar.large", MOST_BYTES / MEGABYTE);
            case CERTIFICATE -> wrong("calendar.certificate");
            case TIMEOUT, BROKEN -> wrong("calendar.silent");
        };
    }

    private static Problem wrong(String text, Object... arguments) {
        return Problem.ofField("url", text, arguments);
    }
}
