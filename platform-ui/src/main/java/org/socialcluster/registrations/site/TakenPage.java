package org.socialcluster.registrations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventView;
import org.socialcluster.registrations.EventRegistrations;
import org.socialcluster.registrations.ReachedBy;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** What comes after the form: the same for everybody, whether the contact was there already or not. */
@RequestScoped
@Path("/{town}/events/{slug}/registration/taken")
public class TakenPage {
    @Inject
    CentrePath centres;

    @Inject
    CentreEvents events;

    @Inject
    EventRegistrations registrations;

    /**
     * Content of the template: a notice with a way back.
     *
     * @param event its name
     * @param address of its page
     * @param own address of the own registration, where no letter brings it
     */
    public record Content(
            String event,
            String address,
            String title,
            List<String> paragraphs,
            @Nullable String own) {}

    @GET
    public Response taken(
            @PathParam("town") String town,
            @PathParam("slug") String slug,
            @QueryParam("by") @DefaultValue("") String by,
            @QueryParam("key") @DefaultValue("") String key,
            @Context HttpServletResponse response) {
        // The address itself lets in: no other site is told of it.
        response.setHeader("Referrer-Policy", "no-referrer");
        CentreView centre = centres.centre(town);
        EventView event = events.find(Actor.visitorOf(centre.id()), slug.toLowerCase(Locale.ROOT))
                .orElseThrow(NotFoundException::new);
        String way = Arrays.stream(ReachedBy.values())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .filter(by::equals)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Texts texts = Texts.russian();
        Content content = new Content(
                event.name(),
                "/" + centre.slug() + "/events/" + event.slug(),
                texts.of("registration.taken." + way),
                words(texts, way, centre),
                registrations
                        .find(Actor.visitorOf(centre.id()), key)
                        .filter(it -> it.event().equals(event.id()))
                        .map(it -> RegistrationPages.address(centre, event) + "/mine?key=" + key)
                        .orElse(null));
        return Response.ok(Page.unlisted("registrations/taken.jte", content.title(), content)
                        .in(centre))
                .build();
    }

    /** A telephone gets no letter: its person is told whom to ask, too. */
    private static List<String> words(Texts texts, String way, CentreView centre) {
        Stream<String> said = texts.of("registration.taken." + way + ".what").lines();
        return (way.equals("phone") ? Stream.concat(said, Stream.of(cancel(texts, centre))) : said).toList();
    }

    private static String cancel(Texts texts, CentreView centre) {
        String phone = centre.contacts().phone();
        String email = centre.contacts().email();
        if (phone != null) {
            return texts.of("registration.taken.cancel.by", phone);
        }
        return email == null
                ? texts.of("registration.taken.cancel")
                : texts.of("registration.taken.cancel.write", email);
    }
}
