package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.socialcluster.shared.Edge;

/** The cookie that carries a session: HttpOnly, SameSite=Lax, Secure behind TLS, gone with the browser. */
@ApplicationScoped
public class SessionCookie {
    private static final String NAME = "session";
    private static final int LONGEST = 100;

    @Inject
    Edge edge;

    public Optional<Token> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(it -> NAME.equals(it.getName()))
                .map(Cookie::getValue)
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST)
                .map(Token::new)
                .findFirst();
    }

    /** Hands the cookie over; a servlet session of before (a stranger may know its id) ends. */
    public void give(HttpServletRequest request, HttpServletResponse response, Token session) {
        endServletSession(request);
        response.addCookie(cookie(request, session.text(), -1));
    }

    public void take(HttpServletRequest request, HttpServletResponse response) {
        endServletSession(request);
        response.addCookie(cookie(request, "", 0));
    }

    private Cookie cookie(HttpServletRequest request, String value, int maxAgeSeconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(edge.secure(request));
        cookie.setMaxAge(maxAgeSeconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static void endServletSession(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
