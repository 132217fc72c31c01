package org.socialcluster.routes.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.identity.Previews;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.routes.editing.RouteDesk;
import org.socialcluster.routes.editing.RouteDrafts;
import org.socialcluster.routes.editing.RouteVersion;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/**
 * A version of a route, published or not, as residents of a town will read it: one link for each town. With the town in the
 * address it leads straight to the page of the site, which anybody may be shown for some minutes.
 */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "routes/:slug/preview", layout = OfficeLayout.class)
class PreviewView extends Page implements BeforeEnterObserver {
    private static final String TOWN = "town";
    private static final String VERSION = "version";

    private final transient RouteDrafts drafts;
    private final transient Centres centres;
    private final transient Previews previews;
    private final OfficeSession session;
    private final Select<RouteVersion> version = new Select<>();
    private final UnorderedList towns = new UnorderedList();
    private String slug = "";

    @Inject
    PreviewView(RouteDrafts drafts, Centres centres, Previews previews, OfficeSession session) {
        this.drafts = drafts;
        this.centres = centres;
        this.previews = previews;
        this.session = session;
        version.setLabel(getTranslation("preview.version"));
        version.setItemLabelGenerator(VersionChoice::words);
        version.addValueChangeListener(change -> list());
        towns.addClassName("lines");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        RouteDesk desk = drafts.desk(session.actor(), slug);
        List<RouteVersion> all = desk.versions();
        QueryParameters asked = event.getLocation().getQueryParameters();
        RouteVersion wanted = asked.getSingleParameter(VERSION)
                .map(it -> VersionChoice.find(it, all))
                .orElse(all.get(0));
        asked.getSingleParameter(TOWN)
                .flatMap(it -> centres.find(session.actor(), it))
                .filter(it -> it.kind() == CentreView.Kind.TOWN)
                .ifPresentOrElse(town -> event.forwardToUrl(address(town, wanted)), () -> choose(desk, wanted));
    }

    /** The page of the site, for as long as its token lives. */
    private String address(CentreView town, RouteVersion wanted) {
        return "/" + town.slug() + "/routes/" + slug + "?preview=" + previews.open(session.actor(), wanted.id());
    }

    private void choose(RouteDesk desk, RouteVersion wanted) {
        removeAll();
        add(
                crumbs(VersionChoice.desk(desk)),
                named(getTranslation("preview.title", desk.content().shortTitle())));
        version.setItems(desk.versions());
        version.setValue(wanted);
        add(new Paragraph(getTranslation("preview.about")), version, towns);
    }

    private void list() {
        towns.removeAll();
        RouteVersion chosen = version.getValue();
        if (chosen == null) {
            return;
        }
        for (CentreView town : centres.towns(session.actor())) {
            Anchor there = new Anchor(
                    "routes/%s/preview?town=%s&version=%d".formatted(slug, town.slug(), chosen.number()),
                    town.name().nominative());
            there.setTarget("_blank");
            there.setRouterIgnore(true);
            there.setAriaLabel(getTranslation("preview.town", town.name().nominative()));
            towns.add(new ListItem(there));
        }
    }
}
