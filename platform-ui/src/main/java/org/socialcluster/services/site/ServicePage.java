package org.socialcluster.services.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.Merges;
import org.socialcluster.hours.Hours;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.needs.site.Words;
import org.socialcluster.pictures.Pictures;
import org.socialcluster.pictures.site.ShownPicture;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.Providers;
import org.socialcluster.providers.site.ProviderData;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Slice;
import org.socialcluster.site.Page;
import org.socialcluster.site.PreviewRequest;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/services/{slug}}: what a service is, for whom, where and when, what to bring. */
@RequestScoped
@Path("/{town}/services/{slug}")
public class ServicePage {
    private static final int MOST_OTHERS = 6;
    private static final int LONGEST_DESCRIPTION = 160;

    @Inject
    CentrePath centres;

    @Inject
    Centres towns;

    @Inject
    SocialServices services;

    @Inject
    Providers providers;

    @Inject
    Merges merges;

    @Inject
    Vocabularies vocabularies;

    @Inject
    PreviewRequest previews;

    @Inject
    Pictures pictures;

    @Inject
    Hours hours;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    @GET
    public Response service(
            @PathParam("town") String asked,
            @PathParam("slug") String slug,
            @QueryParam("preview") @Nullable String preview) {
        CentreView centre = centres.centre(asked);
        String address = "/" + centre.slug() + "/services/" + slug.toLowerCase(Locale.ROOT);
        Actor visitor = Actor.visitorOf(centre.id());
        if (preview != null) {
            return previews.answer(
                    preview,
                    centre,
                    (office, record) -> services.find(office, new ServiceId(record))
                            .filter(it -> it.slug().equals(slug))
                            .map(it -> page(centre, it, address, preview)));
        }
        ServiceView service = services.find(visitor, slug.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> elsewhere(centre, slug.toLowerCase(Locale.ROOT)));
        return CentrePath.elsewhere(request, address)
                .orElseGet(
                        () -> Response.ok(page(centre, service, address, null)).build());
    }

    /** Where a record that has become another one is found now. */
    private WebApplicationException elsewhere(CentreView centre, String slug) {
        return merges.redirect(Actor.visitorOf(centre.id()), ListingKind.SERVICE, slug)
                .<WebApplicationException>map(to -> new RedirectionException(
                        Response.Status.MOVED_PERMANENTLY, URI.create("/" + centre.slug() + "/services/" + to)))
                .orElseGet(NotFoundException::new);
    }

    /** @param preview token of a preview; null on the public page */
    private Page page(CentreView centre, ServiceView service, String address, @Nullable String preview) {
        Texts texts = Texts.russian();
        Words words = vocabularies.whole();
        Actor visitor = Actor.visitorOf(centre.id());
        List<ServiceView> others =
                services
                        .list(visitor, ServiceFilter.of(service.providerId()), new Slice(0, MOST_OTHERS + 1, ""))
                        .stream()
                        .filter(it -> !it.id().equals(service.id()))
                        .limit(MOST_OTHERS)
                        .toList();
        ServiceContent content = ServiceContent.of(
                centre,
                service,
                words,
                Freshness.of(service, words, time.now()),
                service.lastConfirmed() == null ? "" : texts.day(time.day(service.lastConfirmed())),
                time.room(service.capacityConfirmed()),
                towns.towns(Actor.visitor()),
                others,
                pictures(centre, service, preview),
                open(centre, service),
                preview != null);
        boolean official = providers
                .find(visitor, service.provider().slug())
                .filter(it -> ProviderData.isOfficial(it.kind()))
                .isPresent();
        Page page = Page.of("services/service.jte", head(content, official, address), content)
                .in(centre);
        return request.getQueryString() == null
                ? page.kept(time.keep(centre.id(), OpenNow.changes(List.of(content.open()))))
                : page;
    }

    private OpenNow open(CentreView centre, ServiceView service) {
        if (service.status() == ListingStatus.CLOSED || service.schedule().isEmpty()) {
            return OpenNow.UNKNOWN;
        }
        PlaceId place = service.placeId();
        return OpenNow.whole(
                hours.of(Actor.visitorOf(centre.id()), centre.id())
                        .ofService(
                                centre.id(),
                                service.id().value(),
                                place == null ? null : place.value(),
                                service.schedule()),
                time.now());
    }

    private List<ShownPicture> pictures(CentreView centre, ServiceView service, @Nullable String preview) {
        Actor reader = preview == null ? Actor.visitorOf(centre.id()) : Actor.job(centre.id());
        return ShownPicture.of(centre, pictures.of(reader, service.id().value()), preview);
    }

    private static Page.Head head(ServiceContent content, boolean official, String address) {
        Texts texts = Texts.russian();
        ServiceView service = content.service();
        CentreView centre = content.centre();
        Page.Head head = new Page.Head(
                        texts.of("service.page", service.name(), centre.name().inTown()),
                        shortened(service.description()),
                        address)
                .under(CentrePath.way(
                        centre,
                        new Page.Crumb(texts.of("nav.services"), "/" + centre.slug() + "/services"),
                        new Page.Crumb(service.name(), address)));
        return content.preview() ? head.unlisted() : head.about(new ServiceData(content, official, address)::at);
    }

    /** Its beginning, cut between words. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_DESCRIPTION) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
        return line.substring(0, end < 1 ? LONGEST_DESCRIPTION - 1 : end) + "\u2026";
    }
}
