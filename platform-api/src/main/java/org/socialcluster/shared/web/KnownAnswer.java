package org.socialcluster.shared.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** An answer that a program may have already; then it is told so and nothing is sent again (RFC 9110, 13.1.2). */
public final class KnownAnswer {
    private KnownAnswer() {}

    /** The bytes, or that they are known; whoever keeps them asks each time whether they still hold. */
    public static Response.ResponseBuilder of(byte[] body, String type, EntityTag tag, Request asked) {
        Response.ResponseBuilder same = asked.evaluatePreconditions(tag);
        return (same == null ? Response.ok(body, type) : same).tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    /** Names exactly these bytes. */
    public static EntityTag tag(byte[] body) {
        return new EntityTag(name(body));
    }

    /** Names what they say: packed or plain, it is the same. */
    public static EntityTag weakTag(byte[] body) {
        return new EntityTag(name(body), true);
    }

    private static String name(byte[] body) {
        return UUID.nameUUIDFromBytes(body).toString();
    }
}
