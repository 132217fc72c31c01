package org.socialcluster.events.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventView;
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/events/{slug}.ics}: one event for somebody's own calendar. */
@RequestScoped
@Path("/{town}/events/{slug: [^/]+}.ics")
public class EventFeed {
    @Inject
    CentrePath centres;

    @Inject
    CentreEvents events;

    @Inject
    Vocabularies vocabularies;

    @Inject
    CalendarAnswer calendars;

    @GET
    public Response one(@PathParam("town") String asked, @PathParam("slug") String slug, @Context Request conditions) {
        CentreView centre = centres.centre(asked);
        EventView event = events.find(Actor.visitorOf(centre.id()), slug.toLowerCase(Locale.ROOT))
                .orElseThrow(NotFoundException::new);
        return calendars.of(centre, vocabularies.whole(), List.of(event), conditions);
    }
}
