package org.socialcluster.identity.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.socialcluster.identity.Invitations;
import org.socialcluster.identity.Invitations.Offer;
import org.socialcluster.identity.SignInOutcome;
import org.socialcluster.identity.Token;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.site.FormErrors;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;

/** {@code /login/invitation}: what a one-time link opens. Whoever takes it is signed in at once. */
@RequestScoped
@Path("/login/invitation")
public class InvitationPages {
    private static final int BAD_INPUT = 400;
    private static final int GONE = 410;
    private static final int LONGEST_TOKEN = 200;

    @Inject
    Door door;

    @Inject
    Invitations invitations;

    @Context
    HttpServletResponse response;

    /** The form as typed. */
    public static class Typed {
        @FormParam("token")
        @DefaultValue("")
        String token = "";

        @FormParam("login")
        @DefaultValue("")
        String login = "";

        @FormParam("name")
        @DefaultValue("")
        String name = "";

        @FormParam("password")
        @DefaultValue("")
        String password = "";

        @FormParam("repeated")
        @DefaultValue("")
        String repeated = "";
    }

    /** Content of the template. */
    public record Content(String token, Offer offer, String login, String name, FormErrors errors) {}

    @GET
    public Page form(@QueryParam("token") @DefaultValue("") String token) {
        Optional<Offer> offer = look(token);
        return offer.map(it -> page(token, it, "", Objects.requireNonNullElse(it.name(), ""), FormErrors.NONE))
                .orElseGet(InvitationPages::gone);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@BeanParam Typed typed) {
        Optional<Offer> offer = look(typed.token);
        if (offer.isEmpty()) {
            return Response.status(GONE).entity(gone()).build();
        }
        FormErrors errors = !offer.get().known() && !typed.password.equals(typed.repeated)
                ? FormErrors.at("repeated", Texts.russian().of("password.differs"))
                : accept(typed);
        if (errors.isEmpty()) {
            return enter(Objects.requireNonNullElse(offer.get().login(), typed.login), typed.password);
        }
        Page again =
                page(typed.token, offer.get(), typed.login, typed.name, errors).withStatus(BAD_INPUT);
        return Response.status(BAD_INPUT).entity(again).build();
    }

    /** What a link offers; a text longer than any of our tokens is none. */
    private Optional<Offer> look(String token) {
        return token.length() > LONGEST_TOKEN ? Optional.empty() : invitations.look(Actor.visitor(), new Token(token));
    }

    private FormErrors accept(Typed typed) {
        try {
            Invitations.Answer answer = new Invitations.Answer(typed.login, typed.name, typed.password);
            return invitations.accept(Actor.visitor(), new Token(typed.token), answer)
                    ? FormErrors.NONE
                    : FormErrors.at("password", Texts.russian().of("password.wrong"));
        } catch (Problem refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                throw refused;
            }
            return FormErrors.of(refused, "password");
        }
    }

    private Response enter(String login, String password) {
        SignInOutcome outcome = door.tryPassword(login, password);
        return outcome instanceof SignInOutcome.Welcome welcome
                ? door.letIn(welcome, Door.OFFICE, response)
                : Door.to("/login");
    }

    private static Page page(String token, Offer offer, String login, String name, FormErrors errors) {
        String title = errors.title(Texts.russian().of(offer.newPassword() ? "password.page" : "invitation.page"));
        return Page.unlisted(
                "identity/invitation.jte", title, new Content(token, offer, Door.echo(login), Door.echo(name), errors));
    }

    private static Page gone() {
        Texts texts = Texts.russian();
        return Page.unlisted("identity/gone.jte", texts.of("invitation.gone"), Problem.text("invitation.gone"))
                .withStatus(GONE);
    }
}
