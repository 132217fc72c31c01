package org.socialcluster.search.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /search}: what any town of the region has for a question in people's own words. */
@RequestScoped
@Path("/search")
public class RegionSearchPage {
    @Inject
    SearchAnswers answers;

    @GET
    public Response search(@BeanParam Asking asking) {
        return answers.answer(null, "/search", asking);
    }
}
