package org.socialcluster.office;

import com.vaadin.cdi.CdiVaadinServlet;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.shared.JsonConstants;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.SignedIn;

/** The door of the back-office: {@code /office/*}. Nobody passes without a session of the sign-in page. */
@WebServlet(name = "office", urlPatterns = "/office/*", asyncSupported = true)
public class OfficeServlet extends CdiVaadinServlet {
    private static final String SIGN_IN = "/login?next=";
    private static final String CHANGE_PASSWORD = "/login/password";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isBuiltFile(request)) {
            sendBuiltFile(request, response);
            return;
        }
        if (request.getPathInfo() == null || !request.getPathInfo().startsWith("/VAADIN/")) {
            // Neither Back after the sign-out nor the next person at this computer finds the page again.
            response.setHeader("Cache-Control", "no-store");
        }
        String elsewhere = elsewhere(request);
        if (elsewhere == null) {
            super.service(request, response);
            return;
        }
        endServletSession(request);
        String call = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (ApplicationConstants.REQUEST_TYPE_UIDL.equals(call)) {
            // In the client's own words, which it shows at once; a bare 401 makes it try again first. What was typed
            // stays.
            response.setContentType(JsonConstants.JSON_CONTENT_TYPE);
            response.getWriter().write(VaadinService.createSessionExpiredJSON(true));
        } else if (call != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            // A path alone: sendRedirect would put the Host header, which anybody may write, before it.
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", elsewhere);
        }
    }

    /**
     * Whether this asks for a file of the front end, which everybody may read. A call to Vaadin with such a path is none:
     * Vaadin tells its calls by {@code v-r}, whatever the path.
     */
    private static boolean isBuiltFile(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads
                && request.getPathInfo() != null
                && request.getPathInfo().startsWith("/VAADIN/build/")
                && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null;
    }

    /** Past Vaadin's request handlers, which would open a session for it. */
    private void sendBuiltFile(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!serveStaticOrWebJarRequest(request, response)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The tabs of whoever is no longer signed in end here: nobody can go on with them. */
    private static void endServletSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Where the reader has to go first, or null. A Basic header or a token does not open the office. */
    private static @Nullable String elsewhere(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof SignedIn person && person.by() == SignedIn.Method.SESSION) {
            return person.mustChangePassword() ? CHANGE_PASSWORD : null;
        }
        return SIGN_IN + URLEncoder.encode(address(request), StandardCharsets.UTF_8);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
