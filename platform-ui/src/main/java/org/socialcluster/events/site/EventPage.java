package org.socialcluster.events.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventView;
import org.socialcluster.events.RuleWords;
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.pictures.Pictures;
import org.socialcluster.pictures.site.ShownPicture;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.site.Page;
import org.socialcluster.site.PreviewRequest;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/events/{slug}}: what an event is, when and where, for whom. */
@RequestScoped
@Path("/{town}/events/{slug}")
public class EventPage {
    @Inject
    CentrePath centres;

    @Inject
    CentreEvents events;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Pictures pictures;

    @Inject
    PreviewRequest previews;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    @GET
    public Response event(
            @PathParam("town") String asked,
            @PathParam("slug") String slug,
            @QueryParam("preview") @Nullable String preview) {
        CentreView centre = centres.centre(asked);
        String address = "/" + centre.slug() + "/events/" + slug.toLowerCase(Locale.ROOT);
        if (preview != null) {
            return previews.answer(
                    preview,
                    centre,
                    (office, record) -> events.find(office, new EventId(record))
                            .filter(it -> it.slug().equals(slug))
                            .map(it -> page(centre, it, address, preview)));
        }
        EventView event = events.find(Actor.visitorOf(centre.id()), slug.toLowerCase(Locale.ROOT))
                .orElseThrow(NotFoundException::new);
        return CentrePath.elsewhere(request, address)
                .orElseGet(() -> Response.ok(page(centre, event, address, null)).build());
    }

    /** @param preview token of a preview; null on the public page */
    private Page page(CentreView centre, EventView event, String address, @Nullable String preview) {
        Actor reader = preview == null ? Actor.visitorOf(centre.id()) : Actor.job(centre.id());
        EventContent content = EventContent.of(
                centre,
                event,
                vocabularies.whole(),
                time.today(),
                RuleWords.of(event, time.zone(), time.today()),
                time.checked(ListingKind.EVENT, event.lastConfirmed()),
                ShownPicture.of(centre, pictures.of(reader, event.id().value()), preview),
                preview != null);
        Page page = Page.of("events/event.jte", head(content, address), content).in(centre);
        return request.getQueryString() == null ? page.kept(time.keep(centre.id())) : page;
    }

    private static Page.Head head(EventContent content, String address) {
        Texts texts = Texts.russian();
        CentreView centre = content.centre();
        EventView event = content.event();
        EventContent.When next = content.next();
        String when = next == null
                ? ""
                : texts.of("event.description.when", next.day().getDayOfMonth(), next.month(), next.time());
        Page.Head head = new Page.Head(
                        texts.of("event.page", event.name(), centre.name().inTown()),
                        texts.of("event.description", event.name(), when, content.place())
                                .replaceAll("\\s+", " ")
                                .strip(),
                        address)
                .under(CentrePath.way(
                        centre,
                        new Page.Crumb(texts.of("nav.events"), "/" + centre.slug() + "/events"),
                        new Page.Crumb(event.name(), address)));
        return content.preview() ? head.unlisted() : head.about(new EventData(content, address)::at);
    }
}
