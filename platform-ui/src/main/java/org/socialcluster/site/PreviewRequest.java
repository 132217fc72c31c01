package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.identity.Previews;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** {@code ?preview=}: a page whose own record is read as the office reads it, before it is published. */
@ApplicationScoped
public class PreviewRequest {
    @Inject
    Previews previews;

    @Inject
    Centres centres;

    /**
     * The page of a token, or the one that says that the preview has ended. It ends, too, where the token is for a record
     * of another centre or for another record than the address names.
     *
     * @param page the page of the record as the office of the centre reads it; nothing where the record is not there
     */
    public Response answer(String token, CentreView centre, Office page) {
        return answer(token, centre, centre.id(), Actor.job(centre.id()), page);
    }

    /** As {@link #answer}, of what belongs to the whole region and is looked at in a town. */
    public Response ofRegion(String token, CentreView town, Office page) {
        CentreId region = centres.get(Actor.visitor(), "region").id();
        return answer(token, town, region, Actor.jobOfRegion(region), page);
    }

    private Response answer(String token, CentreView shownIn, CentreId owner, Actor office, Office page) {
        return previews.find(Actor.visitor(), token)
                .filter(it -> it.centre().equals(owner))
                .flatMap(it -> page.of(office, it.record()))
                .map(it -> Response.ok(it).build())
                .orElseGet(() -> ended(shownIn));
    }

    /** Reads a record as the office does and makes its page. */
    @FunctionalInterface
    public interface Office {
        Optional<Page> of(Actor office, UUID record);
    }

    private static Response ended(CentreView centre) {
        Texts texts = Texts.russian();
        String title = texts.of("preview.ended.title");
        ErrorPages.Content content =
                new ErrorPages.Content(title, texts.of("preview.ended.lead"), ErrorPages.town(centre), null);
        Page page = Page.unlisted("site/error.jte", title, content).in(centre).withStatus(404);
        return Response.status(page.status()).entity(page).build();
    }
}
