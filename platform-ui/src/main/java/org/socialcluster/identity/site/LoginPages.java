package org.socialcluster.identity.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.SignInOutcome;
import org.socialcluster.shared.Problem;
import org.socialcluster.site.FormErrors;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;

/** {@code /login}: login and password. Says neither which of the two was wrong nor whether the account exists. */
@RequestScoped
@Path("/login")
public class LoginPages {
    private static final int TOO_MANY = 429;

    @Inject
    Door door;

    @Context
    HttpServletResponse response;

    /** Content of the template. The login stays as typed; a password never comes back. */
    public record Content(String login, String next, FormErrors errors) {}

    @GET
    public Response form(@QueryParam("next") @Nullable String next) {
        if (door.person().isPresent()) {
            return Door.to(Door.next(next));
        }
        return Response.ok(page("", next, FormErrors.NONE)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @Nullable String next) {
        if (login.isBlank() || password.isEmpty()) {
            return refused(
                    page(login, next, FormErrors.at("login", Texts.russian().of("login.empty"))));
        }
        SignInOutcome outcome = door.tryPassword(login, password);
        if (outcome instanceof SignInOutcome.Welcome welcome) {
            return door.letIn(welcome, next, response);
        }
        if (outcome instanceof SignInOutcome.Throttled throttled) {
            return throttled(login, next, throttled.pause());
        }
        return refused(page(login, next, FormErrors.at("login", Problem.text("sign-in.wrong"))));
    }

    private static Response refused(Page refused) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(refused.withStatus(Response.Status.BAD_REQUEST.getStatusCode()))
                .build();
    }

    private static Response throttled(String login, @Nullable String next, Duration wait) {
        int minutes = (int) wait.plusSeconds(59).toMinutes();
        String sentence = Texts.russian().plural("login.throttled", Math.max(1, minutes));
        return Response.status(TOO_MANY)
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                .entity(page(login, next, FormErrors.at("login", sentence)).withStatus(TOO_MANY))
                .build();
    }

    private static Page page(String login, @Nullable String next, FormErrors errors) {
        String title = errors.title(Texts.russian().of("login.page"));
        return Page.unlisted("identity/login.jte", title, new Content(Door.echo(login), Door.next(next), errors));
    }
}
