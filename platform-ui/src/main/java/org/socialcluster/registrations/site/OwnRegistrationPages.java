package org.socialcluster.registrations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventView;
import org.socialcluster.registrations.EventRegistrations;
import org.socialcluster.registrations.Registration;
import org.socialcluster.registrations.RegistrationState;
import org.socialcluster.registrations.TellNow;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.site.Page;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.SecretLink;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** One's own registration by the link of the letter: looking changes nothing, buttons confirm it and give the place back. */
@RequestScoped
@Path("/{town}/events/{slug}/registration/mine")
public class OwnRegistrationPages {
    private static final String CONFIRM = "confirm";
    private static final int CONFLICT = 409;

    @Inject
    CentrePath centres;

    @Inject
    CentreEvents events;

    @Inject
    EventRegistrations registrations;

    @Inject
    TellNow tell;

    @Inject
    RegionTime time;

    /**
     * Content of the template.
     *
     * @param over whether the date has begun: nothing is to be given back any more
     */
    public record Content(
            CentreView centre, EventView event, RegistrationState state, String when, boolean over, String key) {}

    @GET
    public Response mine(
            @PathParam("town") String town,
            @PathParam("slug") String slug,
            @QueryParam("key") @DefaultValue("") String key,
            @Context HttpServletResponse response) {
        SecretLink.guard(response);
        CentreView centre = centres.centre(town);
        Actor visitor = Actor.visitorOf(centre.id());
        Registration own = registrations.find(visitor, key).orElseThrow(NotFoundException::new);
        EventView event = events.find(visitor, own.event())
                .filter(it -> it.slug().equals(slug))
                .orElseThrow(NotFoundException::new);
        OffsetDateTime starts = own.startsAt().atZone(time.zone()).toOffsetDateTime();
        Texts texts = Texts.russian();
        Page.Head head = new Page.Head(
                        texts.of("registration.mine." + own.state().name()), null, null)
                .under(CentrePath.way(
                        centre,
                        new Page.Crumb(texts.of("nav.events"), "/" + centre.slug() + "/events"),
                        new Page.Crumb(event.name(), "/" + centre.slug() + "/events/" + event.slug()),
                        new Page.Crumb(texts.of("registration.mine.crumb"), RegistrationPages.address(centre, event))));
        Content content = new Content(
                centre,
                event,
                own.state(),
                DateChoices.when(starts),
                !own.startsAt().isAfter(time.now()),
                key);
        return Response.ok(Page.of("registrations/mine.jte", head, content).in(centre))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("town") String town,
            @PathParam("slug") String slug,
            @FormParam("key") @DefaultValue("") String key,
            @FormParam("do") @DefaultValue("") String what) {
        CentreView centre = centres.centre(town);
        Actor visitor = Actor.visitorOf(centre.id());
        Registration own = registrations.find(visitor, key).orElseThrow(NotFoundException::new);
        EventView event = events.find(visitor, own.event())
                .filter(it -> it.slug().equals(slug))
                .orElseThrow(NotFoundException::new);
        if (what.equals(CONFIRM)) {
            try {
                registrations.confirm(visitor, key);
            } catch (Problem late) {
                return Response.status(CONFLICT)
                        .entity(late(centre, event, Objects.requireNonNull(late.getMessage())))
                        .build();
            }
        } else {
            registrations.cancel(visitor, key);
        }
        tell.in(centre.id());
        return Response.seeOther(URI.create(RegistrationPages.address(centre, event) + "/mine?key=" + key))
                .build();
    }

    private static Page late(CentreView centre, EventView event, String why) {
        TakenPage.Content notice = new TakenPage.Content(
                event.name(),
                "/" + centre.slug() + "/events/" + event.slug(),
                Texts.russian().of("registration.late"),
                List.of(why));
        return Page.unlisted("registrations/taken.jte", notice.title(), notice)
                .in(centre)
                .withStatus(CONFLICT);
    }
}
