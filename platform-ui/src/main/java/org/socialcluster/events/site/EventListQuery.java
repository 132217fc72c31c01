package org.socialcluster.events.site;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.socialcluster.events.EventFilter;
import org.socialcluster.needs.site.Words;
import org.socialcluster.site.Link;

/** What a list or a calendar of events was asked for, as addresses say it; empty means any. */
public class EventListQuery {
    @QueryParam("need")
    @DefaultValue("")
    String need = "";

    @QueryParam("audience")
    @DefaultValue("")
    String audience = "";

    @QueryParam("online")
    @DefaultValue("")
    String online = "";

    @QueryParam("free")
    @DefaultValue("")
    String free = "";

    public EventListQuery() {} // JAX-RS

    /**
     * The same without what means nothing here.
     *
     * @param need code of a need
     * @param audience code of {@code recipient_categories}
     */
    public record Known(String need, String audience, boolean online, boolean free) {
        public boolean isEmpty() {
            return need.isEmpty() && audience.isEmpty() && !online && !free;
        }

        EventFilter filter() {
            return new EventFilter(
                    null,
                    Set.of(),
                    need.isEmpty() ? null : need,
                    audience.isEmpty() ? null : audience,
                    null,
                    online,
                    free,
                    false);
        }

        /** An address with these wishes. */
        Link at(String path) {
            return Link.to(path)
                    .with("need", Link.word(need))
                    .with("audience", Link.word(audience))
                    .with("online", online ? "1" : "")
                    .with("free", free ? "1" : "");
        }
    }

    Known known(Words words) {
        return new Known(
                words.need(Link.code(need)).isPresent() ? Link.code(need) : "",
                words.word("recipient_categories", Link.code(audience)).isPresent() ? Link.code(audience) : "",
                !online.isEmpty(),
                !free.isEmpty());
    }
}
