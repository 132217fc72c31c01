package org.socialcluster.coverage.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.socialcluster.coverage.reports.ReportSubscriptions;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Page;
import org.socialcluster.site.SecretLink;
import org.socialcluster.site.Texts;

/** One's own reports of coverage by the link of a letter: looking changes nothing; the button ends them, and so does the button of
 * a mail program (RFC 8058). */
@RequestScoped
@Path("/coverage/reports/mine")
public class OwnReportPages {
    @Inject
    ReportSubscriptions subscriptions;

    @Context
    HttpServletResponse response;

    /** Content of the template.
     *
     * @param key empty when the letters have ended */
    public record Content(String key) {
        public boolean ended() {
            return key.isEmpty();
        }

        /** Which words the page has. */
        public String state() {
            return ended() ? "ended" : "subscribed";
        }
    }

    @GET
    public Page mine(@QueryParam("key") @DefaultValue("") String key) {
        known(key);
        return page(new Content(key));
    }

    /** Ends the letters, whatever else is sent: mail programs send words of their own. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page end(@QueryParam("key") @DefaultValue("") String key) {
        known(key);
        subscriptions.end(Actor.visitor(), key);
        return page(new Content(""));
    }

    private void known(String key) {
        SecretLink.guard(response);
        if (!subscriptions.knows(Actor.visitor(), key)) {
            throw new NotFoundException();
        }
    }

    private static Page page(Content content) {
        return Page.unlisted("coverage/mine.jte", Texts.russian().of("coverage.mine." + content.state()), content);
    }
}
