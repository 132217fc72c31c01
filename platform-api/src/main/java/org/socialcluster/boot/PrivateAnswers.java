package org.socialcluster.boot;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * What the API tells caches: the same address answers differently to a member of the centre, so that no shared cache may
 * hand one's answer to another.
 */
@Provider
public class PrivateAnswers implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle(HttpHeaders.VARY, "Authorization, Cookie");
        if (asked.getSecurityContext().getUserPrincipal() == null) {
            headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, none -> List.of("no-cache"));
        } else {
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL,
                    headers.containsKey(HttpHeaders.ETAG) ? "private, no-cache" : "private, no-store");
        }
    }
}
