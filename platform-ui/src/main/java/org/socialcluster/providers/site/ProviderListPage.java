package org.socialcluster.providers.site;

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
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.needs.site.Words;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.site.Checked;
import org.socialcluster.site.Link;
import org.socialcluster.site.Page;
import org.socialcluster.site.Paging;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/providers}: the organisations that help in a town. */
@RequestScoped
@Path("/{town}/providers")
public class ProviderListPage {
    @Inject
    CentrePath centres;

    @Inject
    Providers providers;

    @Inject
    Vocabularies vocabularies;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    /** Content of the template. */
    public record Content(CentreView centre, String path, List<Item> items, Paging paging) {
        public String address(int page) {
            return ProviderListPage.address(path, page);
        }
    }

    /** One organisation of the list.
     *
     * @param kind in words */
    public record Item(ProviderView provider, String kind, Checked checked) {}

    @GET
    public Response list(@PathParam("town") String asked, @QueryParam("page") @DefaultValue("1") String page) {
        CentreView centre = centres.centre(asked);
        String path = "/" + centre.slug() + "/providers";
        return CentrePath.elsewhere(request, path).orElseGet(() -> list(centre, path, Paging.parse(page)));
    }

    private Response list(CentreView centre, String path, int number) {
        Actor visitor = Actor.visitorOf(centre.id());
        Paging paging = new Paging(number, providers.count(visitor, ProviderFilter.ALL));
        if (paging.isBeyond()) {
            return Response.seeOther(URI.create(address(path, paging.pages()))).build();
        }
        Words words = vocabularies.whole();
        List<Item> items = providers.list(visitor, ProviderFilter.ALL, Paging.freshFirst(number)).stream()
                .map(it -> new Item(
                        it,
                        words.word("provider_kinds", it.kind()).orElse(""),
                        time.checked(ListingKind.PROVIDER, it.lastConfirmed())))
                .toList();
        Page page = Page.of("providers/list.jte", head(centre, path, number), new Content(centre, path, items, paging))
                .in(centre);
        return Response.ok(request.getQueryString() == null ? page.kept(time.keep(centre.id())) : page)
                .build();
    }

    private static Page.Head head(CentreView centre, String path, int number) {
        Texts texts = Texts.russian();
        String name = texts.of("providers.page", centre.name().inTown());
        return new Page.Head(
                        number == 1 ? name : texts.of("page.numbered", name, number),
                        texts.of("providers.description", centre.name().inTown()),
                        address(path, number))
                .under(CentrePath.way(centre, new Page.Crumb(texts.of("nav.providers"), path)));
    }

    private static String address(String path, int page) {
        return Link.to(path)
                .with("page", page == 1 ? "" : Integer.toString(page))
                .toString();
    }
}
