package org.socialcluster.boot;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.socialcluster.identity.Authentication;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/**
 * The door of the API: wrong proof of who one is never passes as anonymous, a token for reading does not write, and
 * whoever must change the password does that first.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ApiAccess implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext call) {
        if (request.getAttribute(Authentication.REFUSED) != null) {
            boolean token = String.valueOf(request.getHeader("Authorization")).regionMatches(true, 0, "Bearer", 0, 6);
            throw new Problem(ProblemType.UNAUTHENTICATED, token ? "token.wrong" : "sign-in.wrong");
        }
        if (request.getUserPrincipal() instanceof SignedIn person) {
            if (person.mustChangePassword()) {
                throw new Problem(ProblemType.FORBIDDEN, "password.must-change");
            }
            if (person.by() == SignedIn.Method.TOKEN_READ && !READING.contains(call.getMethod())) {
                throw new Problem(ProblemType.FORBIDDEN, "token.read-only");
            }
        }
    }
}
