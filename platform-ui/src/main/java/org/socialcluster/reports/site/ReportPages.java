package org.socialcluster.reports.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.Token;
import org.socialcluster.reports.ReportDraft;
import org.socialcluster.reports.ReportKind;
import org.socialcluster.reports.ReportSubject;
import org.socialcluster.reports.Reports;
import org.socialcluster.reports.Wrong;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.site.FormErrors;
import org.socialcluster.site.FormThrottle;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/report/{kind}/{slug}}: "this is wrong", said without an account. */
@RequestScoped
@Path("/{town}/report/{kind}/{slug}")
public class ReportPages {
    private static final int BAD_INPUT = 400;
    private static final int TOO_MANY = 429;

    @Inject
    CentrePath centres;

    @Inject
    Reports reports;

    @Inject
    FormThrottle throttle;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param action address of the form
     * @param wrong code of what was chosen; empty for none
     */
    public record Content(
            ReportSubject subject, String action, String wrong, String words, String email, FormErrors errors) {}

    @GET
    public Response form(
            @PathParam("town") String town, @PathParam("kind") String kind, @PathParam("slug") String slug) {
        CentreView centre = centres.centre(town);
        ReportSubject subject = subject(centre, kind, slug);
        return Response.ok(page(centre, new Content(subject, action(centre, kind, slug), "", "", "", FormErrors.NONE)))
                .build();
    }

    /** Takes a report, unless the field that only programs fill in says something.
     *
     * @param trap a field that people do not see: whoever fills it in is a program, and is told nothing */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("town") String town,
            @PathParam("kind") String kind,
            @PathParam("slug") String slug,
            @FormParam("wrong") @DefaultValue("") String wrong,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("website") @DefaultValue("") String trap) {
        CentreView centre = centres.centre(town);
        ReportSubject subject = subject(centre, kind, slug);
        if (!trap.isEmpty()) {
            return Response.seeOther(URI.create(subject.path())).build();
        }
        Wrong chosen = wrong(wrong);
        FormErrors errors;
        int status = BAD_INPUT;
        if (chosen == null) {
            errors = FormErrors.at("wrong", Texts.russian().of("report.wrong.none"));
        } else if (throttle.takes("report", request)) {
            try {
                Actor visitor = Actor.visitorOf(centre.id());
                Token token = reports.send(
                        visitor, subject, new ReportDraft(chosen, words, email), Edge.network(edge.address(request)));
                return Response.seeOther(URI.create("/" + centre.slug() + "/report/" + token.text()))
                        .build();
            } catch (ConstraintViolationException refused) {
                errors = errors(refused);
            } catch (Problem refused) {
                errors = FormErrors.of(refused, "words");
                status = refused.type() == ProblemType.THROTTLED ? TOO_MANY : BAD_INPUT;
            }
        } else {
            errors = FormErrors.at("words", Texts.russian().of("report.too-many"));
            status = TOO_MANY;
        }
        Content content = new Content(subject, action(centre, kind, slug), wrong, words, email, errors);
        return Response.status(status)
                .entity(page(centre, content).withStatus(status))
                .build();
    }

    private ReportSubject subject(CentreView centre, String kind, String slug) {
        return ReportKind.of(kind)
                .flatMap(it -> reports.subject(Actor.visitorOf(centre.id()), it, slug.toLowerCase(Locale.ROOT)))
                .orElseThrow(NotFoundException::new);
    }

    private static String action(CentreView centre, String kind, String slug) {
        return "/" + centre.slug() + "/report/" + kind + "/" + slug.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Wrong wrong(String code) {
        return Arrays.stream(Wrong.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static FormErrors errors(ConstraintViolationException refused) {
        List<Problem.FieldError> errors = refused.getConstraintViolations().stream()
                .map(it -> new Problem.FieldError(field(it), it.getMessage()))
                .toList();
        return new FormErrors(errors);
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Page page(CentreView centre, Content content) {
        String title = content.errors()
                .title(Texts.russian().of("report.page", content.subject().name()));
        return Page.unlisted("reports/form.jte", title, content).in(centre);
    }
}
