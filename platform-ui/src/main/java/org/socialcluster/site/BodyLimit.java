package org.socialcluster.site;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * Takes in what a request carries, before anybody works on it: no more than fits, and only so long. A body that is slow
 * to come holds one of a few places, so that slow senders, however many, never take all threads from the readers; of the
 * places for files nobody has more than a few.
 */
public class BodyLimit implements Filter {
    static final int FORM = 64 * 1024;
    static final int CALL = 1024 * 1024;
    static final int FILE = 64 * 1024 * 1024;
    static final int SLOW_AT_A_TIME = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SLOWEST_BYTES_A_SECOND = 64 * 1024;
    private static final int RETRY_SECONDS = 60;
    // Servlet paths, as the container matched them: the text of an address can be spelled in many ways.
    private static final Set<String> CALLS = Set.of("/office", "/api");

    private static final Pattern PACKAGES = Pattern.compile("/centres/[^/]+/hsds");

    private final Semaphore places = new Semaphore(SLOW_AT_A_TIME);
    private final FilePlaces files = new FilePlaces();

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        HttpServletResponse response = (HttpServletResponse) answer;
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (isFile(request)) {
                passFile(request, response, chain);
                return;
            }
            byte[] body = receive(request);
            if (request.getHeader("Upgrade") != null) {
                response.setHeader("Connection", "close");
            }
            chain.doFilter(new ReceivedRequest(request, new ByteArrayInputStream(body), body.length), response);
        } catch (Refused refused) {
            // What is still on its way would be read as the next request.
            response.setHeader("Connection", "close");
            if (refused.status != HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                response.setIntHeader("Retry-After", RETRY_SECONDS);
            }
            request.setAttribute(ErrorPages.DETAIL, Texts.russian().of(refused.key));
            response.sendError(refused.status);
        }
    }

    /** A file that somebody who is signed in brings. The disk holds it until it is all there. */
    private static boolean isFile(HttpServletRequest request) {
        String path = String.valueOf(request.getPathInfo());
        if (request.getUserPrincipal() == null) {
            return false;
        }
        boolean upload = request.getServletPath().equals("/office") && path.startsWith("/VAADIN/dynamic/resource/");
        return upload
                || (request.getServletPath().equals("/api")
                        && PACKAGES.matcher(path).matches());
    }

    private void passFile(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException, Refused {
        if (request.getContentLengthLong() > FILE || request.getContentLengthLong() < 0) {
            throw new Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "error.body.large");
        }
        String account = request.getUserPrincipal().getName();
        if (!files.take(account)) {
            throw new Refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "error.body.files");
        }
        try {
            passTaken(request, response, chain);
        } finally {
            files.giveBack(account);
        }
    }

    private static void passTaken(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException, Refused {
        Path taken = Files.createTempFile("upload", ".body");
        try {
            long length = receive(request, taken);
            try (InputStream body = new BufferedInputStream(Files.newInputStream(taken))) {
                chain.doFilter(new ReceivedRequest(request, body, length), response);
            }
        } finally {
            Files.delete(taken);
        }
    }

    private static long receive(HttpServletRequest request, Path to) throws IOException, Refused {
        long said = request.getContentLengthLong();
        try (OutputStream file = Files.newOutputStream(to)) {
            return Body.copy(request.getInputStream(), said, FILE, patience(said), file);
        }
    }

    /** A large file may take longer, a slow sender may not. */
    static Duration patience(long length) {
        return PATIENCE.plusSeconds(length / SLOWEST_BYTES_A_SECOND);
    }

    private byte[] receive(HttpServletRequest request) throws IOException, Refused {
        int limit = limit(request.getServletPath());
        if (request.getContentLengthLong() > limit) {
            throw new Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "error.body.large");
        }
        boolean here = isHere(request);
        if (!here && !places.tryAcquire()) {
            throw new Refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "error.body.busy");
        }
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            Body.copy(request.getInputStream(), request.getContentLengthLong(), limit, PATIENCE, body);
            return body.toByteArray();
        } finally {
            if (!here) {
                places.release();
            }
        }
    }

    static int limit(String servletPath) {
        return CALLS.contains(servletPath) ? CALL : FORM;
    }

    private static boolean isHere(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        return length > 0 && request.getInputStream().available() >= length;
    }

    /** The body is not taken. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        final int status;
        final String key;

        Refused(int status, String key) {
            super(key);
            this.status = status;
            this.key = key;
        }
    }
}
