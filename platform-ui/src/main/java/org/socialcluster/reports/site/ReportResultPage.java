package org.socialcluster.reports.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.socialcluster.reports.ReportResult;
import org.socialcluster.reports.Reports;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Page;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/report/{token}}: thanks, and later the answer, for whoever has the link. */
@RequestScoped
@Path("/{town}/report/{token}")
public class ReportResultPage {
    @Inject
    CentrePath centres;

    @Inject
    Reports reports;

    @Inject
    RegionTime time;

    /** Content of the template.
     *
     * @param said day on which it was said
     * @param answered day of the answer; empty as long as there is none */
    public record Content(ReportResult result, String said, String answered) {}

    @GET
    public Response result(@PathParam("town") String town, @PathParam("token") String token) {
        CentreView centre = centres.centre(town);
        ReportResult result = reports.result(Actor.visitorOf(centre.id()), token)
                .filter(it -> it.town().equals(centre.slug()))
                .orElseThrow(NotFoundException::new);
        Texts texts = Texts.russian();
        Content content = new Content(
                result,
                texts.day(time.day(result.at())),
                result.answeredAt() == null ? "" : texts.day(time.day(result.answeredAt())));
        String title = texts.of(result.outcome() == null ? "report.thanks" : "report.answered");
        return Response.ok(Page.unlisted("reports/result.jte", title, content).in(centre))
                // The address is a secret: it is told to no page that is linked from here.
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
