package org.socialcluster.tenancy.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Frames;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;
import org.socialcluster.site.TownCookie;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.RegionView;

/** {@code /}: the towns of the region. */
@RequestScoped
@Path("/")
public class TownsPages {
    @Inject
    Centres centres;

    @Inject
    Frames frames;

    @Inject
    TownCookie cookie;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param stage sentence that says where centres are open already
     * @param last the town whose pages this reader opened last; null for whoever is here for the first time
     */
    public record Content(
            RegionView region,
            List<CentreView> towns,
            String stage,
            @Nullable CentreView last) {}

    @GET
    public Page towns() {
        Texts texts = Texts.russian();
        RegionView region = frames.region();
        List<CentreView> towns = centres.towns(Actor.visitor());
        Page.Head head = new Page.Head(
                texts.of("towns.page", region.genitive()), texts.of("towns.description", region.genitive()), "/");
        CentreView last = last(towns);
        Page page = Page.of("tenancy/towns.jte", head, new Content(region, towns, stage(towns, texts), last));
        return last == null && request.getQueryString() == null ? page.kept(new Page.Keep(null, null)) : page;
    }

    private @Nullable CentreView last(List<CentreView> towns) {
        return cookie.of(request)
                .flatMap(slug ->
                        towns.stream().filter(town -> town.slug().equals(slug)).findFirst())
                .orElse(null);
    }

    static String stage(List<CentreView> towns, Texts texts) {
        List<String> open = towns.stream()
                .filter(town -> town.status() == CentreView.Status.OPEN)
                .map(town -> town.name().inTown())
                .toList();
        if (open.isEmpty()) {
            return texts.of("towns.stage.none");
        }
        if (open.size() == towns.size()) {
            return texts.of("towns.stage.all");
        }
        return texts.of("towns.stage.some", texts.enumeration(open));
    }
}
