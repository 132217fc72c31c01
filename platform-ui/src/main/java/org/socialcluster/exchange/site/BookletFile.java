package org.socialcluster.exchange.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.socialcluster.shared.web.KnownAnswer;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/booklet.pdf}: what a town has, to be printed and given to those who have no internet. */
@RequestScoped
@Path("/{town}/booklet.pdf")
public class BookletFile {
    @Inject
    CentrePath centres;

    @Inject
    Booklets booklets;

    @Context
    Request conditions;

    @GET
    public Response file(@PathParam("town") String asked) {
        CentreView centre = centres.town(asked);
        byte[] file = booklets.of(centre);
        return KnownAnswer.of(file, "application/pdf", KnownAnswer.tag(file), conditions)
                .header("Content-Disposition", "inline; filename=\"" + centre.slug() + ".pdf\"")
                .build();
    }
}
