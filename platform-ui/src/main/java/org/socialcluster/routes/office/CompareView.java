package org.socialcluster.routes.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.routes.editing.RouteDesk;
import org.socialcluster.routes.editing.RouteDrafts;
import org.socialcluster.routes.editing.RouteVersion;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** What reads otherwise in one version of a route than in another. Both stand in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "routes/:slug/compare", layout = OfficeLayout.class)
class CompareView extends Page implements BeforeEnterObserver {
    private final transient RouteDrafts drafts;
    private final transient Routes routes;
    private final OfficeSession session;
    private final Select<RouteVersion> from = new Select<>();
    private final Select<RouteVersion> to = new Select<>();
    private final Paragraph sum = new Paragraph();
    private final Div differences = new Div();
    private String slug = "";

    @Inject
    CompareView(RouteDrafts drafts, Routes routes, OfficeSession session) {
        this.drafts = drafts;
        this.routes = routes;
        this.session = session;
        sum.getElement().setAttribute("role", "status");
        differences.addClassName("parts");
        choice(from, "compare.from");
        choice(to, "compare.to");
    }

    private void choice(Select<RouteVersion> version, String label) {
        version.setLabel(getTranslation(label));
        version.setItemLabelGenerator(VersionChoice::words);
        version.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show();
                getUI().ifPresent(tab -> tab.getPage().getHistory().replaceState(null, address()));
            }
        });
    }

    private String address() {
        return "routes/%s/compare?from=%d&to=%d"
                .formatted(slug, from.getValue().number(), to.getValue().number());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        RouteDesk desk = drafts.desk(session.actor(), slug);
        List<RouteVersion> all = desk.versions();
        removeAll();
        add(
                crumbs(VersionChoice.desk(desk)),
                named(getTranslation("compare.title", desk.content().shortTitle())));
        from.setItems(all);
        to.setItems(all);
        to.setValue(asked(event, "to", all).orElse(all.get(0)));
        from.setValue(asked(event, "from", all).orElseGet(() -> VersionChoice.before(to.getValue(), all)));
        Div choices = new Div(from, to);
        choices.addClassNames("row");
        add(new Paragraph(getTranslation("compare.about")), choices, sum, differences);
        show();
    }

    private static Optional<RouteVersion> asked(BeforeEnterEvent event, String name, List<RouteVersion> all) {
        Optional<String> number = event.getLocation().getQueryParameters().getSingleParameter(name);
        return number.map(it -> VersionChoice.find(it, all));
    }

    private void show() {
        Comparison comparison =
                Comparison.of(read(from.getValue().id()), read(to.getValue().id()));
        long changed = comparison.steps().stream().filter(it -> !it.same()).count();
        sum.setText(
                comparison.same()
                        ? getTranslation("compare.same")
                        : getTranslation(
                                "compare.sum",
                                changed,
                                comparison.steps().size(),
                                comparison.route().size()));
        differences.removeAll();
        if (!comparison.route().isEmpty()) {
            differences.add(box(new H2(getTranslation("compare.route")), fields(comparison.route())));
        }
        comparison.steps().stream().filter(it -> !it.same()).forEach(it -> differences.add(step(it)));
        String same = comparison.steps().stream()
                .filter(Comparison.Step::same)
                .map(it -> String.valueOf(it.after()))
                .collect(Collectors.joining(", "));
        if (!same.isEmpty() && !comparison.same()) {
            differences.add(new Paragraph(getTranslation("compare.same.steps", same)));
        }
    }

    private RouteView read(UUID version) {
        return routes.version(session.actor(), version)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    private Component step(Comparison.Step step) {
        Integer number = step.after() == null ? step.before() : step.after();
        Span fate = new Span(fate(step));
        fate.addClassNames("tag", step.after() == null ? "blocked" : step.before() == null ? "active" : "stale");
        return box(
                new H2(getTranslation("verify.step", number, step.title())),
                new Paragraph(fate),
                fields(step.fields()));
    }

    private String fate(Comparison.Step step) {
        if (step.before() == null) {
            return getTranslation("compare.step.added");
        }
        if (step.after() == null) {
            return getTranslation("compare.step.removed", step.before());
        }
        String moved = getTranslation("compare.step.moved", step.before(), step.after());
        return !step.moved()
                ? getTranslation("compare.step.changed")
                : step.fields().isEmpty() ? moved : getTranslation("compare.step.moved-and-changed", moved);
    }

    private static DescriptionList fields(List<Comparison.Field> fields) {
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        fields.forEach(it -> list.add(new Term(it.label()), new Description(Wording.shown(it.before(), it.after()))));
        return list;
    }

    private static Div box(Component... parts) {
        Div box = new Div(parts);
        box.addClassNames("box", "part");
        return box;
    }
}
