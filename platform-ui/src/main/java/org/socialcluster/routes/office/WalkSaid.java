package org.socialcluster.routes.office;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.socialcluster.office.Words;
import org.socialcluster.routes.RouteWalk;

/** How far one comes on a route in a town, in words and signs. */
final class WalkSaid {
    private static final List<String> STATES =
            List.of("local", "neighbour", "region", "unavailable", "none", "not-needed");

    private WalkSaid() {}

    /** How a walk ends. */
    enum End {
        /** Somebody stands behind every step. */
        WHOLE,
        /** So it is, though for some steps only by own services that are full, closed or long unconfirmed. */
        DOUBTFUL,
        /** A step has nobody behind it. */
        BROKEN
    }

    static End end(RouteWalk walk) {
        return !walk.whole() ? End.BROKEN : walk.count("unavailable") > 0 ? End.DOUBTFUL : End.WHOLE;
    }

    /** The end in words; of a broken walk with the first step that nobody answers. */
    static String words(RouteWalk walk) {
        RouteWalk.Broken broken = walk.broken();
        return broken == null
                ? said(end(walk))
                : text("walks.broken.at", broken.number(), broken.title(), broken.needName());
    }

    static String said(End end) {
        return switch (end) {
            case WHOLE -> text("walks.whole");
            case DOUBTFUL -> text("walks.doubtful");
            case BROKEN -> text("walks.broken");
        };
    }

    static Span tag(RouteWalk walk) {
        End end = end(walk);
        Span tag = new Span(said(end));
        tag.addClassNames(
                "tag",
                switch (end) {
                    case WHOLE -> "active";
                    case DOUBTFUL -> "stale";
                    case BROKEN -> "blocked";
                });
        return tag;
    }

    /** How many steps are answered from where. */
    static String answers(RouteWalk walk) {
        return STATES.stream()
                .filter(it -> walk.count(it) > 0)
                .map(it -> text("walks.state." + it, walk.count(it)))
                .collect(Collectors.joining(", "));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
