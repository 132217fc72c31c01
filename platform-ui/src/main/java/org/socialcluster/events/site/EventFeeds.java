package org.socialcluster.events.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventCalendar;
import org.socialcluster.events.EventView;
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.needs.site.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.RegionTime;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/events.ics}: all events of a town, or those that are asked for, for people's own calendars. */
@RequestScoped
@Path("/{town}/events.ics")
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
    CalendarAnswer calendars;

    @GET
    public Response all(
            @PathParam("town") String asked, @BeanParam EventListQuery asking, @Context Request conditions) {
        CentreView centre = centres.centre(asked);
        Words words = vocabularies.whole();
        List<EventView> found = events.since(
                Actor.visitorOf(centre.id()), asking.known(words).filter(), EventCalendar.since(time.local()));
        return calendars.of(centre, words, found, conditions);
    }
}
