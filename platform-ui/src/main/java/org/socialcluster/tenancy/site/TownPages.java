package org.socialcluster.tenancy.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.socialcluster.resolution.GroupCount;
import org.socialcluster.resolution.Resolution;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.Nearby;

/** {@code /{town}/}: the centre of a town and what help there is. */
@RequestScoped
@Path("/{town}")
public class TownPages {
    @Inject
    Centres centres;

    @Inject
    Resolution resolution;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param nearby the neighbours of the pack's rule, nearest first
     */
    public record Content(CentreView town, List<GroupCount> groups, List<Nearby> nearby) {
        /** Whether anybody has entered a service of this town: before that, "nobody" would be a claim we cannot make. */
        public boolean known() {
            return groups.stream().anyMatch(it -> it.local() + it.unavailable() > 0);
        }
    }

    @GET
    public Response town(@PathParam("town") String asked) {
        CentreView town = centres.find(Actor.visitor(), asked.toLowerCase(Locale.ROOT))
                .filter(centre -> centre.kind() == CentreView.Kind.TOWN)
                .orElseThrow(NotFoundException::new);
        String address = "/" + town.slug() + "/";
        if (!request.getRequestURI().equals(address)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(address))
                    .build();
        }
        return Response.ok(page(town, address)).build();
    }

    private Page page(CentreView town, String address) {
        Texts texts = Texts.russian();
        List<Nearby> nearby = centres.nearby(Actor.visitor(), town).stream()
                .filter(Nearby::neighbour)
                .toList();
        Page.Head head = new Page.Head(
                texts.of("town.page", town.name().inTown()),
                texts.of("town.description", town.name().inTown()),
                address);
        List<GroupCount> groups = resolution.groups(Actor.visitor(), town.id());
        return Page.of("tenancy/town.jte", head, new Content(town, groups, nearby))
                .in(town)
                // Neighbours' services are counted here too.
                .kept(new Page.Keep(null, null));
    }
}
