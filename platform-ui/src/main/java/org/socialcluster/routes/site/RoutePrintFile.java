package org.socialcluster.routes.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.socialcluster.shared.Edge;
import org.socialcluster.shared.web.KnownAnswer;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/routes/{route}/print.pdf}: a route to carry along, on one or two sheets. */
@RequestScoped
@Path("/{town}/routes/{route}/print.pdf")
public class RoutePrintFile {
    @Inject
    CentrePath centres;

    @Inject
    RoutePrints prints;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    @Context
    Request conditions;

    @GET
    public Response file(@PathParam("town") String asked, @PathParam("route") String word) {
        CentreView town = centres.town(asked);
        String slug = word.toLowerCase(Locale.ROOT);
        byte[] file =
                prints.of(town, slug, edge.knownRoot(request).orElse(null)).orElseThrow(NotFoundException::new);
        return KnownAnswer.of(file, "application/pdf", KnownAnswer.tag(file), conditions)
                .header("Content-Disposition", "inline; filename=\"" + town.slug() + "-" + slug + ".pdf\"")
                .build();
    }
}
