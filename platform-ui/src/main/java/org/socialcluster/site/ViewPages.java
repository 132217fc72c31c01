package org.socialcluster.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Edge;

/** {@code /view}: larger letters, other colours. The choice stays on the device, as a cookie. */
@RequestScoped
@Path("/view")
public class ViewPages {
    private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();

    @Inject
    HttpServletRequest request;

    @Inject
    Edge edge;

    /** Content of the template. */
    public record Content(ViewSettings now, String from) {}

    @GET
    public Page form(@QueryParam("from") @Nullable String from) {
        String title = Texts.russian().of("view.page");
        ViewSettings now = ViewSettings.of(request.getCookies());
        return Page.unlisted("site/view.jte", title, new Content(now, LocalPath.orElse(from, "/")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @FormParam("scheme") @DefaultValue("") String scheme,
            @FormParam("size") @DefaultValue("") String size,
            @FormParam("space") @DefaultValue("") String space,
            @FormParam("from") @Nullable String from) {
        NewCookie cookie = new NewCookie.Builder(ViewSettings.COOKIE)
                .value(new ViewSettings(scheme, size, space).cookieValue())
                .path("/")
                .maxAge(ONE_YEAR)
                .httpOnly(true)
                .secure(edge.secure(request))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(LocalPath.orElse(from, "/")))
                .cookie(cookie)
                .build();
    }
}
