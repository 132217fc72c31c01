package org.socialcluster.identity.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** {@code /logout}: ends the session. By POST only, so that no link or picture of another site signs a person out. */
@RequestScoped
@Path("/logout")
public class LogoutPage {
    @Inject
    Door door;

    @Context
    HttpServletResponse response;

    @POST
    public Response signOut() {
        door.letOut(response);
        return Door.to("/login");
    }
}
