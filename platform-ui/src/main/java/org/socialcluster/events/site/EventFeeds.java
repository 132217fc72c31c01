package org.socialcluster.events.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventCalendar;
import org.socialcluster.events.EventView;
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.needs.site.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/events.ics} and {@code /{town}/events/{slug}.ics}: events for people's own calendars. */
@RequestScoped
@Path("/{town}")
public class EventFeeds {
    @Inject
    CentrePath centres;

    @Inject
    CentreEvents events;

    @Inject
    Vocabularies vocabularies;

    @Inject
    RegionTime time;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @Context
    Request conditions;

    /** All of a town, or what is asked for; what is over for a month at most. */
    @GET
    @Path("events.ics")
    public Response all(@PathParam("town") String asked, @BeanParam EventListQuery asking) {
        CentreView centre = centres.centre(asked);
        Words words = vocabularies.whole();
        return answer(
                centre,
                words,
                events.since(
                        Actor.visitorOf(centre.id()), asking.known(words).filter(), EventCalendar.since(time.local())));
    }

    @GET
    @Path("events/{slug: [^/]+}.ics")
    public Response one(@PathParam("town") String asked, @PathParam("slug") String slug) {
        CentreView centre = centres.centre(asked);
        EventView event = events.find(Actor.visitorOf(centre.id()), slug.toLowerCase(Locale.ROOT))
                .orElseThrow(NotFoundException::new);
        return answer(centre, vocabularies.whole(), List.of(event));
    }

    private Response answer(CentreView centre, Words words, List<EventView> found) {
        EventCalendar calendar = new EventCalendar(
                Texts.russian().of("events.page", centre.name().inTown()), time.zone());
        String origin = edge.root(request) + "/" + centre.slug() + "/events/";
        found.forEach(it -> calendar.add(it, EventWords.inCalendar(it, words, origin + it.slug())));
        byte[] text = calendar.text().getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(text).toString(), true);
        Response.ResponseBuilder same = conditions.evaluatePreconditions(tag);
        return (same == null ? Response.ok(text, EventCalendar.TYPE) : same)
                .tag(tag)
                .header("Cache-Control", "no-cache")
                .build();
    }
}
