package org.socialcluster.identity.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.SessionCookie;
import org.socialcluster.identity.SignIn;
import org.socialcluster.identity.SignInOutcome;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.identity.Visit;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.site.LocalPath;

/** What the sign-in pages share: who stands before it, letting in, letting out. */
@RequestScoped
class Door {
    static final String OFFICE = "/office/";
    private static final int LONGEST = 200;

    @Inject
    SignIn signIn;

    @Inject
    SessionCookie cookie;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    Optional<SignedIn> person() {
        return request.getUserPrincipal() instanceof SignedIn person ? Optional.of(person) : Optional.empty();
    }

    /** A login that no account can have is wrong before any work is done for it. */
    SignInOutcome tryPassword(String login, String password) {
        if (!couldBeLogin(login)) {
            return new SignInOutcome.Refused();
        }
        Visit visit = new Visit(edge.address(request), request.getHeader("User-Agent"));
        return signIn.signIn(Actor.visitor(), login, password, visit);
    }

    /** Hands the session over and goes on: to the change of a password that must be changed, else to {@code next}. */
    Response letIn(SignInOutcome.Welcome welcome, @Nullable String next, HttpServletResponse response) {
        cookie.give(request, response, welcome.session());
        String target = next(next);
        return to(welcome.mustChangePassword() ? passwordChange(target) : target);
    }

    void letOut(HttpServletResponse response) {
        cookie.of(request).ifPresent(token -> signIn.signOut(Actor.visitor(), token));
        cookie.take(request, response);
    }

    static boolean couldBeLogin(String typed) {
        return typed.length() <= LONGEST && typed.chars().noneMatch(Character::isISOControl);
    }

    /** What was typed, as far as it is shown again. */
    static String echo(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }

    static String next(@Nullable String wanted) {
        return LocalPath.orElse(wanted, OFFICE);
    }

    static String passwordChange(String next) {
        return "/login/password?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
