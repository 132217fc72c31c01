package org.socialcluster.tenancy.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Frames;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;
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

    /**
     * Content of the template.
     *
     * @param stage sentence that says where centres are open already
     */
    public record Content(RegionView region, List<CentreView> towns, String stage) {}

    @GET
    public Page towns() {
        Texts texts = Texts.russian();
        RegionView region = frames.region();
        List<CentreView> towns = centres.towns(Actor.visitor());
        Page.Head head = new Page.Head(
                texts.of("towns.page", region.genitive()), texts.of("towns.description", region.genitive()), "/");
        return Page.of("tenancy/towns.jte", head, new Content(region, towns, stage(towns, texts)));
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
