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
import org.socialcluster.routes.PreviewedVersion;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/**
 * A version of a route, published or not, as residents of a town will read it: one link for each town. With the town in the
 * address it leads straight to the page of the site, which anybody may be shown for some minutes.
 */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "routes/:route/preview", layout = OfficeLayout.class)
class PreviewView extends Page implements BeforeEnterObserver {
    private static final String TOWN = "town";
    private static final String VERSION = "version";

    private final transient Routes routes;
    private final transient Centres centres;
    private final transient Previews previews;
    private final OfficeSession session;
    private final Select<PreviewedVersion> version = new Select<>();
    private final UnorderedList towns = new UnorderedList();

    @Inject
    PreviewView(Routes routes, Centres centres, Previews previews, OfficeSession session) {
        this.routes = routes;
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
        String slug = event.getRouteParameters().get("route").orElse("");
        List<PreviewedVersion> all = routes.versions(session.actor(), slug);
        QueryParameters asked = event.getLocation().getQueryParameters();
        if (all.isEmpty()) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
        PreviewedVersion wanted = asked.getSingleParameter(VERSION)
                .map(it -> VersionChoice.find(it, all))
                .orElse(all.get(0));
        asked.getSingleParameter(TOWN)
                .flatMap(it -> centres.find(session.actor(), it))
                .filter(it -> it.kind() == CentreView.Kind.TOWN)
                .ifPresentOrElse(town -> event.forwardToUrl(address(town, wanted)), () -> choose(all, wanted));
    }

    /** The page of the site, for as long as its token lives. */
    private String address(CentreView town, PreviewedVersion wanted) {
        return "/" + town.slug() + "/routes/" + wanted.slug() + "?preview="
                + previews.open(session.actor(), wanted.id());
    }

    private void choose(List<PreviewedVersion> all, PreviewedVersion wanted) {
        removeAll();
        head(getTranslation("preview.title", wanted.shortTitle()));
        version.setItems(all);
        version.setValue(wanted);
        add(new Paragraph(getTranslation("preview.about")), version, towns);
        list();
    }

    private void list() {
        towns.removeAll();
        PreviewedVersion chosen = version.getValue();
        for (CentreView town : centres.towns(session.actor())) {
            Anchor there = new Anchor(
                    "routes/%s/preview?town=%s&version=%d".formatted(chosen.slug(), town.slug(), chosen.number()),
                    town.name().nominative());
            there.setTarget("_blank");
            there.setRouterIgnore(true);
            there.setAriaLabel(getTranslation("preview.town", town.name().nominative()));
            towns.add(new ListItem(there));
        }
    }
}
