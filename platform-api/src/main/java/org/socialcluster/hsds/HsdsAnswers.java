package org.socialcluster.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Pages, lines and single objects as they are sent. */
@ApplicationScoped
class HsdsAnswers {
    static final String LINES = "application/x-ndjson";

    /** Read in one go: no transaction lasts as long as a slow reader takes. */
    private static final int AT_ONCE = 500;

    private static final Actor EVERYBODY = Actor.visitor();

    @Inject
    Hsds hsds;

    Response one(HsdsKind kind, UUID id, String root) {
        return hsds.find(EVERYBODY, kind, id, root)
                .map(it -> json(it.json()))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    Response list(HsdsKind kind, HsdsQuery query, String root) {
        HsdsFilter filter = query.filter();
        HsdsDetail detail = query.detail();
        if (query.asLines()) {
            return Response.ok(
                            (StreamingOutput) out -> lines(kind, filter, detail, root, out), LINES + ";charset=utf-8")
                    .build();
        }
        int offset = query.offset();
        int total = hsds.count(EVERYBODY, kind, filter);
        List<HsdsObject> objects =
                offset >= total ? List.of() : hsds.page(EVERYBODY, kind, filter, detail, root, offset, query.perPage);
        return json(page(query, total, objects));
    }

    private static String page(HsdsQuery query, int total, List<HsdsObject> objects) {
        int pages = (total + query.perPage - 1) / query.perPage;
        return "{\"total_items\": " + total + ", \"total_pages\": " + pages + ", \"page_number\": " + query.page
                + ", \"size\": " + objects.size() + ", \"first_page\": " + (query.page == 1) + ", \"last_page\": "
                + (query.page >= pages) + ", \"empty\": " + objects.isEmpty() + ", \"contents\": ["
                + objects.stream().map(HsdsObject::json).collect(Collectors.joining(", ")) + "]}";
    }

    private void lines(HsdsKind kind, HsdsFilter filter, HsdsDetail detail, String root, OutputStream out)
            throws IOException {
        each(kind, filter, detail, root, it -> out.write((it.json() + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Hands over every object. */
    void each(HsdsKind kind, HsdsFilter filter, HsdsDetail detail, String root, Taker taker) throws IOException {
        @Nullable UUID last = null;
        List<HsdsObject> some;
        do {
            some = hsds.next(EVERYBODY, kind, filter, detail, root, last, AT_ONCE);
            for (HsdsObject one : some) {
                taker.take(one);
                last = one.id();
            }
        } while (some.size() == AT_ONCE);
    }

    /** Does something with an object. */
    @FunctionalInterface
    interface Taker {
        void take(HsdsObject object) throws IOException;
    }

    /** Bytes, for the container's writers of JSON would write a text as a text. */
    static Response json(String json) {
        return Response.ok(json.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    static String profile() {
        try (InputStream file =
                Objects.requireNonNull(HsdsAnswers.class.getResourceAsStream("/hsds/hsds-profile.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
