package org.socialcluster.boot;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Keeps the container's measurements for programs of this machine: whatever a proxy passes on finds nothing there. */
public class MetricsAccess implements Filter {
    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        boolean forwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        if (isOpenFor(request.getRemoteAddr(), forwarded)) {
            chain.doFilter(request, answer);
        } else {
            ((HttpServletResponse) answer).sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    static boolean isOpenFor(@Nullable String peer, boolean forwarded) throws IOException {
        return !forwarded && peer != null && InetAddress.getByName(peer).isLoopbackAddress();
    }
}
