package org.socialcluster.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the world outside reaches this process. Behind a proxy ({@code platform.trusted-proxy=true}) its X-Forwarded
 * headers are believed; without one they are ignored, for anybody may send them.
 */
@ApplicationScoped
public class Edge {
    @Inject
    @ConfigProperty(name = "platform.trusted-proxy", defaultValue = "false")
    boolean trustedProxy;

    @Inject
    @ConfigProperty(name = "platform.public-url")
    Optional<String> publicUrl;

    /** Whether the reader's browser speaks TLS. */
    public boolean secure(HttpServletRequest request) {
        return request.isSecure() || (trustedProxy && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }

    /** The reader's network address: the last hop that the trusted proxy itself saw. */
    public String address(HttpServletRequest request) {
        String forwarded = trustedProxy ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded == null) {
            return request.getRemoteAddr();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** Where the site is found, without a slash at the end: as configured, else as this request was addressed. */
    public String root(HttpServletRequest request) {
        return publicUrl
                .map(it -> it.endsWith("/") ? it.substring(0, it.length() - 1) : it)
                .orElseGet(() -> (secure(request) ? "https://" : "http://") + host(request));
    }

    private String host(HttpServletRequest request) {
        String forwarded = trustedProxy ? request.getHeader("X-Forwarded-Host") : null;
        String host = forwarded != null ? forwarded : request.getHeader("Host");
        return host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}")
                ? host
                : request.getLocalName() + ":" + request.getLocalPort();
    }
}
