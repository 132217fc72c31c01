package org.socialcluster.shared;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a record on its way through HTTP: {@code ETag} of the answer, {@code If-Match} of the next change. */
public final class Version {
    // A proxy that compresses makes our tags weak; a version means the same then.
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,18})\"\\s*");

    private Version() {}

    /** The version that a change was made from.
     *
     * @param ifMatch the header {@code If-Match}
     * @throws Problem {@code version-required} without one, {@code stale-version} for one that we never gave */
    public static long of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new Problem(ProblemType.VERSION_REQUIRED, "version-required");
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        return Long.parseLong(tag.group(1));
    }

    /** A record as it is, with its version. */
    public static Response seen(Versioned record) {
        return Response.ok(record).tag(tag(record.version())).build();
    }

    /** A record that was looked for.
     *
     * @throws Problem {@code not-found} where there is none */
    public static Response found(Optional<? extends Versioned> record) {
        return record.map(Version::seen).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** A record that was added just now, with its address below the list's and its version. */
    public static Response added(Versioned record, UriInfo list) {
        URI address = list.getAbsolutePathBuilder()
                .path(record.id().value().toString())
                .build();
        return Response.created(address)
                .tag(tag(record.version()))
                .entity(record)
                .build();
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
