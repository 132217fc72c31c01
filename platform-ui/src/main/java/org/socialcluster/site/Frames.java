package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.shared.Kept;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.ListingsChanged;
import org.socialcluster.tenancy.RegionView;

/** Makes the frame of a page from the request it answers. */
@ApplicationScoped
public class Frames {
    @Inject
    Centres centres;

    @Inject
    Assets assets;

    @Inject
    Edge edge;

    @Inject
    Clock clock;

    /** Forgotten with every change that may concern it: another node may have loaded a newer pack. */
    private final Kept<RegionView> region = new Kept<>();

    /** The region this site serves. */
    public RegionView region() {
        return region.get(() -> centres.region(Actor.visitor()));
    }

    void forget(@Observes ListingsChanged change) {
        if (change.centre() == null) {
            region.forget();
        }
    }

    Frame around(Page page, HttpServletRequest request) {
        return frame(page, request, region().demo());
    }

    /** For the moment when the database does not answer. */
    Frame withoutDatabase(Page page, HttpServletRequest request) {
        RegionView known = region.now();
        return frame(page, request, known != null && known.demo());
    }

    private Frame frame(Page page, HttpServletRequest request, boolean demo) {
        Texts texts = Texts.russian();
        RegionView known = region.now();
        return new Frame(
                texts,
                ViewSettings.of(request.getCookies()),
                assets.folder(),
                edge.root(request),
                here(request),
                demo,
                page.head(),
                page.town(),
                page.town() == null
                        ? List.of()
                        : new HoursText(texts).of(page.town().contacts().hours()),
                LocalDate.ofInstant(clock.instant(), known == null ? ZoneOffset.UTC : known.timeZone()));
    }

    /** Path and query: the way back from the settings leads to the same search, not to an empty one. */
    private static String here(HttpServletRequest request) {
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /** The path that was asked for, also while the answer is an error page. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : Objects.toString(failed);
    }
}
