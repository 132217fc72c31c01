package org.socialcluster.routes.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.print.Paper;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/**
 * Routes on paper, printed when somebody asks for one. What would look the same is printed once, whoever asks and however
 * many at a time; what a change does not touch stays printed.
 */
@ApplicationScoped
class RoutePrints {
    private static final long MOST_BYTES = 32L << 20;
    private static final String TEMPLATE = "routes/print.jte";

    /** The largest letters with which a route fits on two sheets are taken. */
    private static final double[] POINTS = {12, 11, 10, 9};

    @Inject
    Routes routes;

    @Inject
    RouteContents contents;

    @Inject
    RegionTime time;

    /** By the filled template, which says all that is on the paper. */
    private final Cache<String, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String html, byte[] file) -> 2 * html.length() + file.length)
            .expireAfterAccess(Duration.ofHours(6))
            .executor(Runnable::run)
            .build();

    /** Empty for a route that does not exist.
     *
     * @param origin of the address that stands on it; null: none stands there */
    Optional<byte[]> of(CentreView town, String slug, @Nullable String origin) {
        return routes.find(Actor.visitorOf(town.id()), town.id(), slug).map(found -> {
            String path = "/" + town.slug() + "/routes/" + slug;
            return of(new RoutePrint(
                    contents.inTown(town, found, path, 0),
                    town,
                    origin == null ? null : origin + path,
                    Texts.russian().day(time.today()),
                    POINTS[0]));
        });
    }

    byte[] of(RoutePrint paper) {
        return printed.get(filled(paper), html -> print(paper));
    }

    private static String filled(RoutePrint paper) {
        return Paper.fill(TEMPLATE, Map.of("t", Texts.russian(), "page", paper));
    }

    private static byte[] print(RoutePrint paper) {
        byte[] file = {};
        for (double size : POINTS) {
            file = Paper.print(filled(paper.with(size)));
            if (Paper.pages(file) <= RoutePrint.MOST_PAGES) {
                break;
            }
        }
        return file;
    }
}
