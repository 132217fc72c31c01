package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.socialcluster.shared.Edge;

/** Remembers on the reader's device the town whose pages were opened last, so that the first page can offer it. */
@ApplicationScoped
public class TownCookie {
    public static final String NAME = "town";
    private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,100}");

    @Inject
    Edge edge;

    /** The town remembered, as the cookie says it: the slug of a town, but anybody may have written it. */
    public Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(it -> it.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(it -> SLUG.matcher(it).matches())
                        .findFirst();
    }

    /** Whether the page asked for is another one because of the cookie. */
    public boolean changes(HttpServletRequest request) {
        return request.getRequestURI().equals("/") && of(request).isPresent();
    }

    /** What a page of the town sends as {@code Set-Cookie}; nothing where the town is remembered already. */
    public Optional<NewCookie> remembering(String town, HttpServletRequest request) {
        return of(request).filter(town::equals).isPresent() ? Optional.empty() : Optional.of(cookie(town, request));
    }

    private NewCookie cookie(String town, HttpServletRequest request) {
        return new NewCookie.Builder(NAME)
                .value(town)
                .path("/")
                .maxAge(ONE_YEAR)
                .httpOnly(true)
                .secure(edge.secure(request))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
