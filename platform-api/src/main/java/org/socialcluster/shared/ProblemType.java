package org.socialcluster.shared;

/**
 * Everything that may go wrong by design. The slug is a public contract: it ends the {@code type} URI of RFC 9457 and is
 * the key of the title in {@code problems.properties} ({@code title.<slug>}).
 */
public enum ProblemType {
    INVALID_INPUT("invalid-input", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    FORBIDDEN("forbidden", 403),
    NOT_FOUND("not-found", 404),
    CONFLICT("conflict", 409),
    STALE_VERSION("stale-version", 412),
    TOO_LARGE("too-large", 413),
    VERSION_REQUIRED("version-required", 428),
    THROTTLED("throttled", 429),
    UNAVAILABLE("unavailable", 503);

    private final String slug;
    private final int status;

    ProblemType(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    public String slug() {
        return slug;
    }

    /** HTTP status code of the answer. */
    public int status() {
        return status;
    }
}
