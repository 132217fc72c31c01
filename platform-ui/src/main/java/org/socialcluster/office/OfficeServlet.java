package org.socialcluster.office;

import com.vaadin.cdi.CdiVaadinServlet;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
        if (request.getPathInfo() == null || !request.getPathInfo().startsWith("/VAADIN/")) {
            // Neither Back after the sign-out nor the next person at this computer finds the page again.
            response.setHeader("Cache-Control", "no-store");
        }
        String elsewhere = elsewhere(request);
        if (elsewhere == null) {
            super.service(request, response);
        } else if (request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) != null) {
            // Vaadin's client answers 401 with "session expired" and leaves what was typed on the screen.
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(elsewhere);
        }
    }

    /** Where the reader has to go first, or null. A Basic header or a token does not open the office. */
    private static @Nullable String elsewhere(HttpServletRequest request) {
        if (request.getPathInfo() != null && request.getPathInfo().startsWith("/VAADIN/build/")) {
            return null;
        }
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
