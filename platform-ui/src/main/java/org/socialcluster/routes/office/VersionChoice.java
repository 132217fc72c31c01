package org.socialcluster.routes.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.socialcluster.office.Words;
import org.socialcluster.routes.editing.RouteDesk;
import org.socialcluster.routes.editing.RouteVersion;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Versions of a route as one chooses among them. */
final class VersionChoice {
    private VersionChoice() {}

    static String words(RouteVersion version) {
        return text(
                "route.version",
                version.number(),
                text("editing.status." + version.status().name().toLowerCase(Locale.ROOT)));
    }

    /** The way back to where the versions are written. */
    static Anchor desk(RouteDesk desk) {
        String title = desk.content().title();
        return new Anchor("routes/" + desk.slug(), title.isBlank() ? text("editing.untitled") : title);
    }

    /** The version of that number.
     *
     * @throws Problem {@code not-found} */
    static RouteVersion find(String number, List<RouteVersion> all) {
        return all.stream()
                .filter(it -> number.equals(String.valueOf(it.number())))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** What a version is best compared with: what people see now, or else the one before it.
     *
     * @param all the newest first */
    static RouteVersion before(RouteVersion version, List<RouteVersion> all) {
        return all.stream()
                .filter(it -> it.status() == RouteVersion.Status.PUBLISHED && it.number() != version.number())
                .findFirst()
                .or(() -> all.stream()
                        .filter(it -> it.number() < version.number())
                        .findFirst())
                .orElse(version);
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}
