package org.socialcluster.pictures.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.Previews;
import org.socialcluster.pictures.PictureId;
import org.socialcluster.pictures.Pictures;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/pictures/{id}.jpg}, and {@code {id}-400.jpg} for the small one: files that never change. */
@RequestScoped
@Path("/{town}/pictures/{file}")
public class PictureFiles {
    static final String SMALL = "-400";
    static final String TYPE = ".jpg";

    /** Longer would be kinder to a slow line, but what is taken away has to be gone some day. */
    private static final String A_DAY = "public, max-age=86400";

    /** Of a person: a consent that ends, ends at once, so each showing is asked for; unchanged it costs no bytes. */
    private static final String ASK_EACH_TIME = "private, no-cache";

    private static final String NEVER = "no-store";

    private static final Pattern FILE =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(" + SMALL + ")?\\" + TYPE);

    @Inject
    CentrePath centres;

    @Inject
    Pictures pictures;

    @Inject
    Previews previews;

    @Context
    Request request;

    @GET
    public Response file(
            @PathParam("town") String town,
            @PathParam("file") String file,
            @QueryParam("preview") @Nullable String preview) {
        CentreView centre = centres.centre(town);
        Matcher name = FILE.matcher(file);
        if (!name.matches()) {
            throw new NotFoundException();
        }
        PictureId id = new PictureId(UUID.fromString(name.group(1)));
        boolean small = name.group(2) != null;
        String keep = preview == null ? keep(centre, id) : NEVER;
        byte[] jpeg = preview == null
                ? pictures.bytes(Actor.visitorOf(centre.id()), id, small).orElseThrow(NotFoundException::new)
                : previewed(centre, preview, id, small);
        EntityTag tag = new EntityTag(file);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(jpeg, "image/jpeg") : same)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, keep)
                .build();
    }

    private String keep(CentreView centre, PictureId id) {
        boolean ofPerson = pictures.ofPerson(Actor.visitorOf(centre.id()), id).orElseThrow(NotFoundException::new);
        return ofPerson ? ASK_EACH_TIME : A_DAY;
    }

    private byte[] previewed(CentreView centre, String token, PictureId id, boolean small) {
        return previews.find(Actor.visitor(), token)
                .filter(it -> it.centre().equals(centre.id()))
                .flatMap(it -> pictures.bytesOf(Actor.job(centre.id()), it.record(), id, small))
                .orElseThrow(NotFoundException::new);
    }
}
