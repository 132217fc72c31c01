package org.socialcluster.site;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Answers errors that were raised outside the pages: by a filter, an asset, the office, the container. */
@WebServlet(ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {
    static final String PATH = "/error";
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ErrorServlet.class.getName());

    @Inject
    transient ErrorPages errors;

    @Inject
    transient PageRenderer renderer;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String detail = request.getAttribute(ErrorPages.DETAIL) instanceof String text ? text : null;
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (Frames.path(request).startsWith("/api/")) {
            send(response, "application/problem+json", problem(status, detail));
        } else {
            send(response, "text/html;charset=utf-8", html(status, detail, request));
        }
    }

    private byte[] html(int status, @Nullable String detail, HttpServletRequest request) {
        try {
            return renderer.render(errors.page(status, detail, request), request);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "The error page itself failed", broken);
            return renderer.renderWithoutDatabase(errors.pageWithoutDatabase(status, detail, request), request);
        }
    }

    private static byte[] problem(int status, @Nullable String detail) {
        return jakarta.json.Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("status", status)
                .add("title", detail == null ? Texts.russian().of("error.other.title") : detail)
                .build()
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
