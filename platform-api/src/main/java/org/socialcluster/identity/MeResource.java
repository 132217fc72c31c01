package org.socialcluster.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** {@code /api/me}: whom the sender's proof stands for, and where that person may work. */
@RequestScoped
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me", description = "Кто я: проверка ключа или пароля")
public class MeResource {
    @Inject
    Profiles profiles;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "getMe", summary = "Моя учётная запись, мои центры и роли")
    public ProfileView me() {
        if (request.getUserPrincipal() instanceof SignedIn person) {
            return profiles.get(person.self());
        }
        throw new Problem(ProblemType.UNAUTHENTICATED, "unauthenticated");
    }
}
