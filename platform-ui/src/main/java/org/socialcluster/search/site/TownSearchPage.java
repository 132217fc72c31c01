package org.socialcluster.search.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/search}: what a town has for a question in people's own words. */
@RequestScoped
@Path("/{town}/search")
public class TownSearchPage {
    @Inject
    CentrePath centres;

    @Inject
    SearchAnswers answers;

    @Inject
    HttpServletRequest request;

    @GET
    public Response search(@PathParam("town") String asked, @BeanParam Asking asking) {
        CentreView town = centres.town(asked);
        String path = "/" + town.slug() + "/search";
        return CentrePath.elsewhere(request, path).orElseGet(() -> answers.answer(town, path, asking));
    }
}
