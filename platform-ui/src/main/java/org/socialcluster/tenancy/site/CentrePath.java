package org.socialcluster.tenancy.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.KeptByKey;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.ChangeFeed;
import org.socialcluster.tenancy.ListingsChanged;

/** Addresses of pages inside a centre: {@code /{town}/…}. Each page has one; other spellings lead there. */
@ApplicationScoped
public class CentrePath {
    @Inject
    Centres centres;

    @Inject
    ChangeFeed feed;

    /** By slug: each page of a town begins with its centre, which changes some times a year. */
    private final KeptByKey<String, CentreView> known = new KeptByKey<>();

    /** The centre of an address; the one of kind REGION has pages of listings too.
     *
     * @throws NotFoundException where there is none */
    public CentreView centre(String asked) {
        String slug = asked.toLowerCase(Locale.ROOT);
        return (feed.connected() ? known.get(slug, this::read) : read(slug)).orElseThrow(NotFoundException::new);
    }

    private Optional<CentreView> read(String slug) {
        return centres.find(Actor.visitor(), slug);
    }

    void forget(@Observes ListingsChanged change) {
        if (change.centre() == null) {
            known.forget();
        }
    }

    /** As {@link #centre}, a town's only. */
    public CentreView town(String asked) {
        CentreView centre = centre(asked);
        if (centre.kind() != CentreView.Kind.TOWN) {
            throw new NotFoundException();
        }
        return centre;
    }

    /** The way to the one address of a page, when it was asked for by another spelling; what was asked of it is kept. */
    public static Optional<Response> elsewhere(HttpServletRequest request, String address) {
        if (request.getRequestURI().equals(address)) {
            return Optional.empty();
        }
        return Optional.of(Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create(address + question(request.getQueryString())))
                .build());
    }

    /** The question of the address; empty where it has signs that no address may have: browsers send some of them. */
    private static String question(@Nullable String query) {
        if (query == null) {
            return "";
        }
        try {
            return "?" + new URI("?" + query).getRawQuery();
        } catch (URISyntaxException unusual) {
            return "";
        }
    }

    /** Where the way to a page of the centre begins. */
    public static Page.Crumb first(CentreView centre) {
        return centre.kind() == CentreView.Kind.TOWN
                ? new Page.Crumb(centre.name().nominative(), "/" + centre.slug() + "/")
                : new Page.Crumb(Texts.russian().of("nav.towns"), "/");
    }

    /** The way to a page of the centre. */
    public static List<Page.Crumb> way(CentreView centre, Page.Crumb... further) {
        return Stream.concat(Stream.of(first(centre)), Arrays.stream(further)).toList();
    }
}
