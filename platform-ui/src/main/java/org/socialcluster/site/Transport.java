package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How a request came: over TLS or not, and under which address of ours. */
@ApplicationScoped
public class Transport {
    /** True where every request passes our own proxy, which sets X-Forwarded-Proto itself: only then it is believed. */
    @Inject
    @ConfigProperty(name = "platform.trusted-proxy", defaultValue = "false")
    boolean trustedProxy;

    /** Address people know, e.g. {@code https://example.org}; absent: as the request says. */
    @Inject
    @ConfigProperty(name = "platform.public-url")
    Optional<String> publicUrl;

    public boolean overTls(HttpServletRequest request) {
        return request.isSecure() || (trustedProxy && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }

    /** Scheme, host and port, without a slash at the end. */
    public String origin(HttpServletRequest request) {
        return publicUrl.map(url -> url.replaceAll("/+$", "")).orElseGet(() -> fromRequest(request));
    }

    private String fromRequest(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return (overTls(request) ? "https://" : "http://") + (host == null ? request.getServerName() : host);
    }
}
