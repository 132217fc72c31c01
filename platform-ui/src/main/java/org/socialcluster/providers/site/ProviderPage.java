package org.socialcluster.providers.site;

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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.Merges;
import org.socialcluster.hours.SpecialDays;
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.needs.site.Words;
import org.socialcluster.pictures.PictureView;
import org.socialcluster.pictures.Pictures;
import org.socialcluster.pictures.site.ShownPicture;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Slice;
import org.socialcluster.site.Checked;
import org.socialcluster.site.Page;
import org.socialcluster.site.PreviewRequest;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/providers/{slug}}: an organisation, where it is and what it does. */
@RequestScoped
@Path("/{town}/providers/{slug}")
public class ProviderPage {
    private static final Slice ALL = new Slice(0, 200, "");

    @Inject
    CentrePath centres;

    @Inject
    Providers providers;

    @Inject
    Places places;

    @Inject
    SocialServices services;

    @Inject
    SpecialDays specialDays;

    @Inject
    Merges merges;

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

    /**
     * Content of the template.
     *
     * @param kind in words
     * @param preview true: shown before it is published
     */
    public record Content(
            CentreView centre,
            ProviderView provider,
            String kind,
            String closedUntil,
            List<Where> places,
            List<ServiceView> services,
            List<ShownPicture> pictures,
            Checked checked,
            boolean preview) {}

    /** A place, its codes in words.
     *
     * @param shut why it is closed today; empty where it is not
     * @param passport class of the accessibility passport; empty where nobody has looked */
    public record Where(
            PlaceView place,
            String shut,
            List<String> access,
            String passport,
            Checked checked,
            List<ShownPicture> pictures) {}

    @GET
    public Response provider(
            @PathParam("town") String asked,
            @PathParam("slug") String slug,
            @QueryParam("preview") @Nullable String preview) {
        CentreView centre = centres.centre(asked);
        String address = "/" + centre.slug() + "/providers/" + slug.toLowerCase(Locale.ROOT);
        Actor visitor = Actor.visitorOf(centre.id());
        if (preview != null) {
            return previews.answer(
                    preview,
                    centre,
                    (office, record) -> providers
                            .find(office, new ProviderId(record))
                            .filter(it -> it.slug().equals(slug))
                            .map(it -> page(centre, it, address, preview)));
        }
        ProviderView provider = providers
                .find(visitor, slug.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> elsewhere(centre, slug.toLowerCase(Locale.ROOT)));
        return CentrePath.elsewhere(request, address)
                .orElseGet(
                        () -> Response.ok(page(centre, provider, address, null)).build());
    }

    /** Where a record that has become another one is found now. */
    private WebApplicationException elsewhere(CentreView centre, String slug) {
        return merges.redirect(Actor.visitorOf(centre.id()), ListingKind.PROVIDER, slug)
                .<WebApplicationException>map(to -> new RedirectionException(
                        Response.Status.MOVED_PERMANENTLY, URI.create("/" + centre.slug() + "/providers/" + to)))
                .orElseGet(NotFoundException::new);
    }

    /** @param preview token of a preview, in which the office reads: places of an unpublished provider are in no view; null on
     *     the public page */
    private Page page(CentreView centre, ProviderView provider, String address, @Nullable String preview) {
        Texts texts = Texts.russian();
        Words words = vocabularies.whole();
        Actor visitor = Actor.visitorOf(centre.id());
        Actor reader = preview == null ? visitor : Actor.job(centre.id());
        List<PlaceView> where = places.list(reader, PlaceFilter.of(provider.id()), ALL);
        Map<UUID, List<PictureView>> shown = pictures.ofAll(
                visitor,
                Stream.concat(
                                Stream.of(provider.id().value()),
                                where.stream().map(it -> it.id().value()))
                        .toList());
        Map<UUID, String> shut = specialDays.closedPlaces(visitor, time.today());
        Content content = new Content(
                centre,
                provider,
                words.word("provider_kinds", provider.kind()).orElse(""),
                provider.closedUntil() == null ? "" : texts.day(provider.closedUntil()),
                where.stream().map(it -> where(centre, it, shut, words, shown)).toList(),
                services.list(visitor, ServiceFilter.of(provider.id()), ALL),
                preview == null
                        ? of(centre, provider.id().value(), shown)
                        : ShownPicture.of(
                                centre, pictures.of(reader, provider.id().value()), preview),
                time.checked(ListingKind.PROVIDER, provider.lastConfirmed()),
                preview != null);
        Page page = Page.of("providers/provider.jte", head(content, address), content)
                .in(centre);
        return request.getQueryString() == null ? page.kept(time.keep(centre.id())) : page;
    }

    private Where where(
            CentreView centre,
            PlaceView place,
            Map<UUID, String> shut,
            Words words,
            Map<UUID, List<PictureView>> pictures) {
        String passport = place.passportClass().equals("UNKNOWN")
                ? ""
                : words.word("accessibility_passport_classes", place.passportClass())
                        .orElse("");
        return new Where(
                place,
                shut.getOrDefault(place.id().value(), ""),
                words.access(place.accessibility()),
                passport,
                time.checked(ListingKind.PLACE, place.lastConfirmed()),
                of(centre, place.id().value(), pictures));
    }

    private static List<ShownPicture> of(CentreView centre, UUID record, Map<UUID, List<PictureView>> pictures) {
        return ShownPicture.of(centre, pictures.getOrDefault(record, List.of()), null);
    }

    private static Page.Head head(Content content, String address) {
        Texts texts = Texts.russian();
        CentreView centre = content.centre();
        String name = content.provider().name();
        Page.Head head = new Page.Head(
                        texts.of("provider.page", name, centre.name().inTown()),
                        texts.of("provider.description", name, centre.name().inTown()),
                        address)
                .under(CentrePath.way(
                        centre,
                        new Page.Crumb(texts.of("nav.providers"), "/" + centre.slug() + "/providers"),
                        new Page.Crumb(name, address)));
        return content.preview() ? head.unlisted() : head.about(new ProviderData(content, address)::at);
    }
}
