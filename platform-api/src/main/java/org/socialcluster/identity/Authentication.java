package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;

/**
 * The one way in which a request says who sends it: the session cookie (office, pages, and the API called by them), or in
 * the API a login with password (Basic, RFC 7617) or a personal token (Bearer, RFC 6750). The sign-in form itself is a
 * page that opens a session. A later second factor or OpenID Connect ends in a session as well and changes nothing here.
 *
 * <p>A request without proof stays anonymous; wrong proof is answered with 401, never passed on as anonymous.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
    /** Request attribute: true where proof was given and was wrong. */
    public static final String REFUSED = "org.socialcluster.identity.refused";

    @Inject
    SignIn signIn;

    @Inject
    SessionCookie cookie;

    @Inject
    Edge edge;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/assets/")) {
            return context.doNothing();
        }
        String header = request.getHeader("Authorization");
        if (header != null && path.startsWith("/api/")) {
            Optional<SignedIn> person = byHeader(header, request);
            if (person.isEmpty()) {
                request.setAttribute(REFUSED, true);
                return context.doNothing();
            }
            return enter(context, person.get());
        }
        return cookie.of(request)
                .flatMap(token -> signIn.bySession(Actor.visitor(), token))
                .map(person -> enter(context, person))
                .orElseGet(context::doNothing);
    }

    private static AuthenticationStatus enter(HttpMessageContext context, SignedIn person) {
        Set<String> roles = new HashSet<>();
        person.memberships().forEach(it -> it.roles().forEach(role -> roles.add(role.name())));
        return context.notifyContainerAboutLogin(person, roles);
    }

    private Optional<SignedIn> byHeader(String header, HttpServletRequest request) {
        int blank = header.indexOf(' ');
        String scheme = blank < 0 ? header : header.substring(0, blank);
        String proof = blank < 0 ? "" : header.substring(blank + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer") && !proof.isEmpty() && proof.length() < 200) {
            return signIn.byToken(Actor.visitor(), new Token(proof));
        }
        if (scheme.equalsIgnoreCase("Basic")) {
            return basic(proof, request);
        }
        return Optional.empty();
    }

    private Optional<SignedIn> basic(String proof, HttpServletRequest request) {
        try {
            String pair = new String(Base64.getDecoder().decode(proof), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 1 || pair.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            Visit visit = new Visit(edge.address(request), request.getHeader("User-Agent"));
            return signIn.byPassword(Actor.visitor(), pair.substring(0, colon), pair.substring(colon + 1), visit);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
