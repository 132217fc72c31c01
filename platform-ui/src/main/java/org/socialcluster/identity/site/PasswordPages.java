package org.socialcluster.identity.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.Profiles;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.shared.Problem;
import org.socialcluster.site.FormErrors;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;

/** {@code /login/password}: a new password for whoever is signed in, wanted or demanded. */
@RequestScoped
@Path("/login/password")
public class PasswordPages {
    private static final int BAD_INPUT = 400;

    @Inject
    Door door;

    @Inject
    Profiles profiles;

    /**
     * Content of the template.
     *
     * @param forced true: nothing else is open until the password is changed
     */
    public record Content(String login, boolean forced, String next, FormErrors errors) {}

    @GET
    public Response form(@QueryParam("next") @Nullable String next) {
        Optional<SignedIn> person = door.person();
        return person.isEmpty()
                ? signInFirst(next)
                : Response.ok(page(person.get(), next, FormErrors.NONE)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("repeated") @DefaultValue("") String repeated,
            @FormParam("next") @Nullable String next) {
        Optional<SignedIn> person = door.person();
        if (person.isEmpty()) {
            return signInFirst(next);
        }
        FormErrors errors = password.equals(repeated)
                ? change(person.get(), current, password)
                : FormErrors.at("repeated", Texts.russian().of("password.differs"));
        if (errors.isEmpty()) {
            return Door.to(Door.next(next));
        }
        return Response.status(BAD_INPUT)
                .entity(page(person.get(), next, errors).withStatus(BAD_INPUT))
                .build();
    }

    private FormErrors change(SignedIn person, String current, String password) {
        try {
            boolean changed = profiles.changePassword(person.self(), current, password, person.sessionId());
            return changed
                    ? FormErrors.NONE
                    : FormErrors.at("current", Texts.russian().of("password.wrong"));
        } catch (Problem refused) {
            return FormErrors.of(refused, "current");
        }
    }

    private static Response signInFirst(@Nullable String next) {
        String back = Door.passwordChange(Door.next(next));
        return Door.to("/login?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    private static Page page(SignedIn person, @Nullable String next, FormErrors errors) {
        String title = errors.title(Texts.russian().of("password.page"));
        Content content = new Content(person.login(), person.mustChangePassword(), Door.next(next), errors);
        return Page.unlisted("identity/password.jte", title, content);
    }
}
