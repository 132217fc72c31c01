package org.socialcluster.site;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.util.Optional;

/**
 * Sends a page from memory, in front of all that would make it anew. Whatever is not the plain question for a page in its
 * default view goes on: a query, a body, settings of the reader.
 */
public class ReadyAnswers implements Filter {
    @Inject
    ReadyPages pages;

    @Inject
    TownCookie towns;

    @Inject
    People people;

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        Optional<ReadyPages.Ready> ready = isPlain(request) ? pages.find(request) : Optional.empty();
        if (ready.isPresent()) {
            send(ready.get(), request, (HttpServletResponse) answer);
        } else {
            chain.doFilter(any, answer);
        }
    }

    private boolean isPlain(HttpServletRequest request) {
        String method = request.getMethod();
        return (method.equals("GET") || method.equals("HEAD"))
                && request.getQueryString() == null
                && request.getContentLengthLong() <= 0
                && request.getHeader("Transfer-Encoding") == null
                && ViewSettings.of(request.getCookies()).equals(ViewSettings.DEVICE)
                && !towns.changes(request);
    }

    private void send(ReadyPages.Ready page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", PageWriter.ASK_AGAIN);
        response.setHeader("Vary", PageWriter.VARY);
        response.setHeader("ETag", page.tag());
        // RFC 9211: tells whoever looks into an answer where it came from.
        response.setHeader("Cache-Status", "ready-pages; hit");
        if (page.town() != null) {
            towns.remembering(page.town(), request).ifPresent(it -> response.addHeader("Set-Cookie", text(it)));
        }
        if (EntityTags.isKnown(request.getHeader("If-None-Match"), page.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (page.count() != null) {
            people.asking(request).ifPresent(page.count());
        }
        boolean packed = Gzip.isAccepted(request.getHeader("Accept-Encoding"));
        byte[] body = packed ? page.gzip() : Gzip.plain(page.gzip());
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(PageWriter.TYPE);
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(body);
        }
    }

    private static String text(NewCookie cookie) {
        return RuntimeDelegate.getInstance()
                .createHeaderDelegate(NewCookie.class)
                .toString(cookie);
    }
}
