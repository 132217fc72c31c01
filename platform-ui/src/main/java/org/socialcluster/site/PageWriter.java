package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.socialcluster.tenancy.CentreView;

/**
 * Sends a {@link Page}: rendered whole before the first byte leaves, so that a failing template is a clean error. A
 * browser may keep the page but asks again each time; an unchanged page is answered with 304.
 */
@Provider
@ApplicationScoped
public class PageWriter implements ContainerResponseFilter {
    static final String TYPE = "text/html;charset=utf-8";
    static final String ASK_AGAIN = "no-cache";
    static final String VARY = "Cookie, Accept-Encoding";
    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final MediaType HTML = MediaType.valueOf(TYPE);

    @Inject
    PageRenderer renderer;

    @Inject
    ReadyPages ready;

    @Inject
    TownCookie town;

    @Inject
    People people;

    @Inject
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (!(answer.getEntity() instanceof Page page)) {
            return;
        }
        byte[] html = renderer.render(page, request);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, page.head().path() == null ? "no-store" : ASK_AGAIN);
        answer.getHeaders().putSingle(HttpHeaders.VARY, VARY);
        answer.setStatus(page.status());
        answer.setEntity(html, null, HTML);
        if (page.status() == Response.Status.OK.getStatusCode() && READ.contains(asked.getMethod())) {
            EntityTag tag = new EntityTag(fingerprint(html), true);
            ready.keep(request, page, html, "W/\"" + tag.getValue() + '"');
            tag(asked, answer, tag);
            remember(page, answer);
            if (page.count() != null && answer.getStatus() == page.status()) {
                people.asking(request).ifPresent(page.count());
            }
        }
    }

    private void remember(Page page, ContainerResponseContext answer) {
        CentreView centre = page.town();
        if (page.head().path() != null && centre != null && centre.kind() == CentreView.Kind.TOWN) {
            town.remembering(centre.slug(), request)
                    .ifPresent(cookie -> answer.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
        }
    }

    private static void tag(ContainerRequestContext asked, ContainerResponseContext answer, EntityTag tag) {
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (asked.getRequest().evaluatePreconditions(tag) != null) {
            answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            answer.setEntity(null);
        }
    }

    private static String fingerprint(byte[] html) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(html), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
