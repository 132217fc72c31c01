package org.socialcluster.corrections.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.socialcluster.corrections.CorrectionView;
import org.socialcluster.corrections.LinkSheet;
import org.socialcluster.corrections.ProviderLinks;
import org.socialcluster.corrections.ProviderLinks.Target;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Page;
import org.socialcluster.site.SecretLink;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/**
 * {@code /{town}/confirm?key=…}: the records of one provider. The key stands behind the question mark: paths are logged,
 * questions are not. Only POST changes anything.
 */
@RequestScoped
@Path("/{town}/confirm")
public class LinkPages {
    private static final Set<String> DONE = Set.of("right", "closed", "open", "sent", "live", "waiting");

    @Inject
    CentrePath centres;

    @Inject
    ProviderLinks links;

    @Inject
    SaidText said;

    @Context
    HttpServletResponse response;

    /**
     * Content of the template.
     *
     * @param done what has just been done, the end of a key of the texts; empty for nothing
     */
    public record Content(CentreView centre, String key, LinkSheet sheet, List<Said> said, String done) {
        /** Address of a record's form. */
        public String form(LinkSheet.AskedRecord one) {
            return "/" + centre.slug() + "/confirm/edit?key=" + key + "&kind="
                    + one.record().kind().code() + "&record=" + one.record().id();
        }
    }

    /** A correction in words. */
    public record Said(CorrectionView correction, String record, String field, String wish, String state) {}

    @GET
    public Page look(
            @PathParam("town") String town,
            @QueryParam("key") @DefaultValue("") String key,
            @QueryParam("done") @DefaultValue("") String done) {
        CentreView centre = centres.centre(town);
        LinkSheet sheet = links.look(Actor.visitor(), centre.id(), key).orElseThrow(NotFoundException::new);
        SecretLink.guard(response);
        Content content = new Content(centre, key, sheet, said.of(sheet), DONE.contains(done) ? done : "");
        return Page.unlisted("corrections/records.jte", Texts.russian().of("confirm.page", sheet.provider()), content);
    }

    /** One of the answers that need no form. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("town") String town,
            @FormParam("key") @DefaultValue("") String key,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("record") @DefaultValue("") String record,
            @FormParam("answer") @DefaultValue("") String answer) {
        CentreView centre = centres.centre(town);
        Target target = RecordForm.target(centre, key, kind, record);
        SecretLink.guard(response);
        switch (answer) {
            case "right" -> links.right(Actor.visitor(), target);
            case "closed" -> links.closed(Actor.visitor(), target);
            case "open" -> links.open(Actor.visitor(), target);
            default -> throw new NotFoundException();
        }
        return back(centre, key, answer);
    }

    static Response back(CentreView centre, String key, String done) {
        // The key has only signs that need no escaping: it was found.
        return Response.seeOther(URI.create("/" + centre.slug() + "/confirm?key=" + key + "&done=" + done + "#done"))
                .build();
    }
}
