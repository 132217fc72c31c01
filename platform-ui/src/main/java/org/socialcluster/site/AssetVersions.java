package org.socialcluster.site;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the version out of an asset's address. The current one may be kept for a year; one from before the last
 * deployment gets today's file, to be asked for again.
 */
public class AssetVersions implements Filter {
    private static final Pattern VERSIONED =
            Pattern.compile("/assets/([0-9a-f]{12})/((?:[\\w-]+/)*[\\w-]+(?:\\.[\\w-]+)+)");

    private static final Pattern TEXT = Pattern.compile("\\.(css|svg|txt)$");

    @Inject
    Assets assets;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String uri = ((HttpServletRequest) request).getRequestURI();
        Matcher path = VERSIONED.matcher(uri);
        boolean versioned = path.matches();
        boolean current = versioned && path.group(1).equals(assets.version());
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        answer.setHeader("Vary", "Accept-Encoding");
        if (TEXT.matcher(uri).find()) {
            answer.setCharacterEncoding("UTF-8");
        }
        String method = ((HttpServletRequest) request).getMethod();
        if (versioned && path.group(2).equals(Assets.STYLES) && (method.equals("GET") || method.equals("HEAD"))) {
            styles((HttpServletRequest) request, answer);
        } else if (versioned) {
            request.getRequestDispatcher(Assets.FOLDER + path.group(2)).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** From memory, for every first visit asks for it. */
    private void styles(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        String tag = "\"" + assets.version() + "\"";
        answer.setHeader("ETag", tag);
        if (EntityTags.isKnown(request.getHeader("If-None-Match"), tag)) {
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean packed = Gzip.isAccepted(request.getHeader("Accept-Encoding"));
        byte[] body = packed ? assets.styles() : Gzip.plain(assets.styles());
        if (packed) {
            answer.setHeader("Content-Encoding", "gzip");
        }
        answer.setContentType("text/css;charset=UTF-8");
        answer.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            answer.getOutputStream().write(body);
        }
    }
}
