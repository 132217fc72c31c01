package org.socialcluster.services.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.socialcluster.hours.Hours;
import org.socialcluster.hours.Timetables;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.needs.site.Words;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.services.BorrowedService;
import org.socialcluster.services.BorrowedServices;
import org.socialcluster.services.ServiceChoices;
import org.socialcluster.services.ServiceCounts;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.site.LentText;
import org.socialcluster.site.Page;
import org.socialcluster.site.Paging;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/services}: what is offered in a town, narrowed by words, need and audience. */
@RequestScoped
@Path("/{town}/services")
public class ServiceListPage {
    @Inject
    CentrePath centres;

    @Inject
    SocialServices services;

    @Inject
    BorrowedServices borrowed;

    @Inject
    Hours hours;

    @Inject
    ServiceChoices choices;

    @Inject
    Vocabularies vocabularies;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param text what was typed
     * @param narrowed whether anything was asked for
     */
    public record Content(
            CentreView centre,
            String path,
            String text,
            boolean narrowed,
            Chips groups,
            Chips audiences,
            List<Item> items,
            List<Borrowed> borrowed,
            Paging paging,
            List<String> addresses) {
        public String address(int page) {
            return addresses.get(page - 1);
        }
    }

    /** One service of the list. */
    public record Item(ServiceView service, Freshness freshness, OpenNow open) {}

    /** One service of another town's centre.
     *
     * @param terms when and how many people of this town; empty: as everybody */
    public record Borrowed(BorrowedService service, Freshness freshness, String terms) {}

    @GET
    public Response list(
            @PathParam("town") String asked,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("group") @DefaultValue("") String group,
            @QueryParam("audience") @DefaultValue("") String audience,
            @QueryParam("page") @DefaultValue("1") String page) {
        CentreView centre = centres.centre(asked);
        String path = "/" + centre.slug() + "/services";
        return CentrePath.elsewhere(request, path).orElseGet(() -> {
            Words words = vocabularies.whole();
            ListQuery query = ListQuery.of(text, group, audience, words);
            return list(centre, path, query, words, Paging.parse(page));
        });
    }

    private Response list(CentreView centre, String path, ListQuery query, Words words, int number) {
        Actor visitor = Actor.visitorOf(centre.id());
        Paging paging = new Paging(number, services.count(visitor, query.filter()));
        if (paging.isBeyond()) {
            return Response.seeOther(URI.create(query.address(path, paging.pages())))
                    .build();
        }
        Timetables tables = hours.of(visitor, centre.id());
        List<Item> items = services.list(visitor, query.filter(), Paging.freshFirst(number)).stream()
                .map(it -> new Item(it, Freshness.of(it, words, time.now()), open(centre, it, tables)))
                .toList();
        ServiceCounts counts = choices.counts(visitor, query.filter());
        Content content = new Content(
                centre,
                path,
                query.text(),
                !query.isEmpty(),
                Chips.groups(query, counts, words, path),
                Chips.audiences(query, counts, words, path),
                items,
                number == 1 ? borrowed(visitor, centre, query, words) : List.of(),
                paging,
                Stream.iterate(1, it -> it + 1)
                        .limit(paging.pages())
                        .map(it -> query.address(path, it))
                        .toList());
        Page page = Page.of("services/list.jte", head(centre, path, query, number), content)
                .in(centre);
        // A change in another town may change what is borrowed here.
        CentreId keeps = content.borrowed().isEmpty() ? centre.id() : null;
        return Response.ok(
                        request.getQueryString() == null
                                ? page.kept(time.keep(
                                        keeps,
                                        OpenNow.changes(
                                                items.stream().map(Item::open).toList())))
                                : page)
                .build();
    }

    private OpenNow open(CentreView centre, ServiceView service, Timetables tables) {
        if (service.status() == ListingStatus.CLOSED || service.schedule().isEmpty()) {
            return OpenNow.UNKNOWN;
        }
        PlaceId place = service.placeId();
        return OpenNow.brief(
                tables.ofService(
                        centre.id(), service.id().value(), place == null ? null : place.value(), service.schedule()),
                time.now());
    }

    private List<Borrowed> borrowed(Actor visitor, CentreView centre, ListQuery query, Words words) {
        return centre.kind() == CentreView.Kind.REGION
                ? List.of()
                : borrowed.list(visitor, query.filter()).stream()
                        .map(it -> new Borrowed(
                                it,
                                Freshness.of(it.lastConfirmed(), it.needs(), words, time.now()),
                                LentText.of(it.monthlyQuota(), it.days())))
                        .toList();
    }

    /** A narrowed list is a view of the whole one; its further pages stand for themselves. */
    private static Page.Head head(CentreView centre, String path, ListQuery query, int number) {
        Texts texts = Texts.russian();
        String name = texts.of("services.page", centre.name().inTown());
        return new Page.Head(
                        number == 1 ? name : texts.of("page.numbered", name, number),
                        texts.of("services.description", centre.name().inTown()),
                        query.isEmpty() ? query.address(path, number) : path)
                .under(CentrePath.way(centre, new Page.Crumb(texts.of("nav.services"), path)));
    }
}
