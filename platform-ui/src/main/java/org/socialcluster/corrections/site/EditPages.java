package org.socialcluster.corrections.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.socialcluster.corrections.Editable;
import org.socialcluster.corrections.Outcome;
import org.socialcluster.corrections.ProviderLinks;
import org.socialcluster.corrections.ProviderLinks.Target;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.site.FormErrors;
import org.socialcluster.site.HoursText;
import org.socialcluster.site.Page;
import org.socialcluster.site.SecretLink;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/confirm/edit?key=…}: the form of one record. What is wrong comes back as it was typed. */
@RequestScoped
@Path("/{town}/confirm/edit")
public class EditPages {
    private static final int BAD_INPUT = 400;

    @Inject
    CentrePath centres;

    @Inject
    ProviderLinks links;

    @Context
    HttpServletResponse response;

    /** Content of the template.
     *
     * @param otherHours hours that the form does not change, in words */
    public record Content(
            CentreView centre,
            String key,
            Editable record,
            RecordForm form,
            List<String> otherHours,
            FormErrors errors) {}

    @GET
    public Page form(
            @PathParam("town") String town,
            @QueryParam("key") @DefaultValue("") String key,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("record") @DefaultValue("") String record) {
        CentreView centre = centres.centre(town);
        Editable now = links.form(Actor.visitor(), RecordForm.target(centre, key, kind, record));
        return page(centre, key, now, RecordForm.of(now), FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("town") String town, MultivaluedMap<String, String> sent) {
        CentreView centre = centres.centre(town);
        String key = said(sent, "key");
        Target target = RecordForm.target(centre, key, said(sent, "kind"), said(sent, "record"));
        Editable now = links.form(Actor.visitor(), target);
        RecordForm form = RecordForm.typed(sent, now);
        try {
            Outcome outcome = links.correct(Actor.visitor(), target, form.seen(), form.values());
            SecretLink.guard(response);
            return LinkPages.back(centre, key, word(outcome));
        } catch (Problem refused) {
            if (refused.type() == ProblemType.NOT_FOUND || refused.type() == ProblemType.THROTTLED) {
                throw refused;
            }
            Page again = page(centre, key, now, form, errors(refused)).withStatus(BAD_INPUT);
            return Response.status(BAD_INPUT).entity(again).build();
        }
    }

    private static String word(Outcome outcome) {
        if (outcome.waiting() > 0) {
            return outcome.live() > 0 ? "sent" : "waiting";
        }
        return outcome.live() > 0 ? "live" : "right";
    }

    /** The services name fields as their drafts do. */
    private static FormErrors errors(Problem refused) {
        FormErrors errors = FormErrors.of(refused, "name");
        return new FormErrors(errors.all().stream()
                .map(it -> new FieldError(field(it.field()), it.message()))
                .toList());
    }

    private static String field(String draft) {
        return draft.replaceAll("^contacts\\[(\\d+)]\\.(\\w+)$", "contact-$1-$2")
                .replaceAll("^schedule\\[(\\d+)]\\.(\\w+)$", "hours-$1-$2")
                .replaceAll("^cost\\.text$", "cost")
                .replaceAll("^eligibility\\.text$", "eligibility");
    }

    private Page page(CentreView centre, String key, Editable record, RecordForm form, FormErrors errors) {
        Texts texts = Texts.russian();
        SecretLink.guard(response);
        Content content = new Content(centre, key, record, form, new HoursText(texts).of(form.others()), errors);
        return Page.unlisted(
                "corrections/edit.jte", errors.title(texts.of("confirm.edit.page", record.name())), content);
    }

    private static String said(MultivaluedMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
