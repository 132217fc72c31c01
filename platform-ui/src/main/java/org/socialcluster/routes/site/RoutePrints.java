package org.socialcluster.routes.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.site.Paper;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.ListingsChanged;

/** Routes on paper, printed when somebody asks for one, and again after any change or the next day. */
@ApplicationScoped
class RoutePrints {
    private static final int KEPT = 300;

    /** The largest letters with which a route fits on two sheets are taken. */
    private static final double[] POINTS = {12, 11, 10, 9};

    @Inject
    Routes routes;

    @Inject
    RouteContents contents;

    @Inject
    RegionTime time;

    private final Cache<Key, byte[]> printed = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofHours(6))
            .build();

    private record Key(CentreId town, String slug, String origin, LocalDate day) {}

    /** Empty for a route that does not exist. */
    Optional<byte[]> of(CentreView town, String slug, String origin) {
        Key key = new Key(town.id(), slug, origin, time.today());
        byte[] known = printed.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        return routes.find(Actor.visitorOf(town.id()), town.id(), slug).map(found -> {
            String path = "/" + town.slug() + "/routes/" + slug;
            RoutePrint paper = new RoutePrint(
                    contents.inTown(town, found, path, 0),
                    town,
                    origin + path,
                    Texts.russian().day(key.day()),
                    POINTS[0]);
            byte[] file = print(paper);
            printed.put(key, file);
            return file;
        });
    }

    static byte[] print(RoutePrint paper) {
        byte[] file = {};
        for (double size : POINTS) {
            file = Paper.print("routes/print.jte", paper.with(size));
            if (Paper.pages(file) <= RoutePrint.MOST_PAGES) {
                break;
            }
        }
        return file;
    }

    void changed(@Observes ListingsChanged change) {
        printed.invalidateAll();
    }
}
