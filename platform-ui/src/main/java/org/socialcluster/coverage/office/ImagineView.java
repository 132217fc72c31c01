package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.scenarios.ImaginedService;
import org.socialcluster.coverage.scenarios.ScenarioDraft;
import org.socialcluster.coverage.scenarios.ScenarioOutcome;
import org.socialcluster.coverage.scenarios.ScenarioView;
import org.socialcluster.coverage.scenarios.Scenarios;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.Out;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** One what-if: the services that are imagined, and what they would change. Each change of it is kept and counted at once. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "coverage/scenarios/:scenario", layout = OfficeLayout.class)
class ImagineView extends Page implements BeforeEnterObserver, ScenarioHead.Deeds, ImaginedList.Deeds {
    private static final String LIST = "coverage/scenarios";
    private static final String NEW = "new";
    private static final int LONGEST_TITLE = 120;

    private final OfficeSession session;
    private final transient Scenarios scenarios;
    private final transient Words words;
    private final transient Clock clock;
    private final Codes needs;
    private final Codes towns;
    private final transient Map<String, CentreView> bySlug = new LinkedHashMap<>();
    private final String region;
    private transient @Nullable ScenarioView shown;
    private transient @Nullable ImaginedService removed;

    @Inject
    ImagineView(
            OfficeSession session,
            Scenarios scenarios,
            Centres centres,
            Vocabulary vocabulary,
            Words words,
            Clock clock) {
        this.session = session;
        this.scenarios = scenarios;
        this.words = words;
        this.clock = clock;
        Map<String, String> names = new LinkedHashMap<>();
        for (CentreView town : centres.towns(actor())) {
            names.put(town.id().toString(), town.name().nominative());
            bySlug.put(town.slug(), town);
        }
        needs = vocabulary.needs();
        towns = new Codes(names);
        region = centres.get(actor(), "region").id().toString();
    }

    private Actor actor() {
        return session.actor();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("scenario").orElse("");
        removed = null;
        if (asked.equals(NEW)) {
            begin(event.getLocation().getQueryParameters());
        } else {
            show(scenarios.outcome(actor(), id(asked)));
        }
    }

    private static UUID id(String asked) {
        try {
            return UUID.fromString(asked);
        } catch (IllegalArgumentException none) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
    }

    /** A new scenario is kept with its first service; a gap says already where it is and for what. */
    void begin(QueryParameters asked) {
        shown = null;
        removeAll();
        add(crumbs(new Anchor(LIST, getTranslation("scenario.title"))));
        head(getTranslation("scenario.new"));
        CentreView town = bySlug.get(asked.getSingleParameter("town").orElse(""));
        List<String> codes = asked.getSingleParameter("need")
                .filter(needs::knows)
                .map(List::of)
                .orElse(List.of());
        ImagineDialog dialog = dialog(0, this::keepNew)
                .prefilled(town == null ? null : town.id().toString(), codes);
        add(
                new Paragraph(getTranslation("scenario.new.about")),
                new Button(getTranslation("scenario.add"), click -> dialog.open()));
        dialog.open();
    }

    private void keepNew(ImaginedService first) {
        String title = first.name().strip() + ", " + place(first);
        ScenarioView kept = scenarios.add(
                actor(),
                new ScenarioDraft(
                        title.substring(0, Math.min(title.length(), LONGEST_TITLE)), null, false, List.of(first)));
        showKept(kept);
    }

    /** Shows it under its own address. */
    private void showKept(ScenarioView kept) {
        getUI().ifPresent(tab -> tab.getPage().getHistory().replaceState(null, LIST + "/" + kept.id()));
        show(scenarios.outcome(actor(), kept.id()));
    }

    private ImagineDialog dialog(int place, Consumer<ImaginedService> done) {
        return new ImagineDialog(place, needs, region, towns, done);
    }

    void show(ScenarioOutcome outcome) {
        ScenarioView scenario = outcome.scenario();
        shown = scenario;
        removeAll();
        add(crumbs(new Anchor(LIST, getTranslation("scenario.title"))));
        head(scenario.content().title());
        add(
                new ScenarioHead(scenario, this),
                new H2(getTranslation(
                        "scenario.imagined.count", scenario.content().services().size())),
                new ImaginedList(scenario, removed, this),
                new OutcomeBox(outcome),
                new Out(() -> Reports.of(
                        "coverage-scenario",
                        scenario.content().title(),
                        words.asOf(clock.instant()),
                        Asked.ALL.and(getTranslation("scenario.imagined")),
                        OutcomeSaid.cells(outcome),
                        OutcomeSaid.walks(outcome))));
    }

    /** What is imagined, in one line. */
    @Override
    public String said(ImaginedService service) {
        String also = service.towns().isEmpty()
                ? ""
                : " "
                        + getTranslation(
                                "scenario.also",
                                towns.names(service.towns().stream()
                                        .map(CentreId::toString)
                                        .toList()));
        return getTranslation(
                        "scenario.line", place(service), OutcomeSaid.form(service.form()), needs.names(service.needs()))
                + also;
    }

    private String place(ImaginedService service) {
        String centre = service.centre().toString();
        return centre.equals(region) ? getTranslation("scenario.region") : towns.name(centre);
    }

    @Override
    public void imagine() {
        ScenarioDraft content = content();
        dialog(content.services().size(), it -> change(content.and(it))).open();
    }

    @Override
    public void imagine(ImaginedService instead) {
        ScenarioDraft content = content();
        dialog(content.services().indexOf(instead), it -> change(content.with(instead, it)))
                .prefilled(instead)
                .open();
    }

    @Override
    public void takeAway(ImaginedService service) {
        ScenarioDraft fewer = content().without(service);
        removed = service;
        keep(fewer);
    }

    @Override
    public void change(ScenarioDraft content) {
        removed = null;
        keep(content);
    }

    private void keep(ScenarioDraft content) {
        ScenarioView seen = Objects.requireNonNull(shown);
        scenarios.change(actor(), seen.id(), seen.version(), content);
        show(scenarios.outcome(actor(), seen.id()));
    }

    private ScenarioDraft content() {
        return Objects.requireNonNull(shown).content();
    }

    @Override
    public void copy() {
        showKept(scenarios.add(actor(), content().with(false)));
        Notice.done(getTranslation("scenario.copied"));
    }

    @Override
    public void remove() {
        ScenarioView seen = Objects.requireNonNull(shown);
        ScenarioView gone = scenarios.remove(actor(), seen.id(), seen.version());
        removeAll();
        add(crumbs(new Anchor(LIST, getTranslation("scenario.title"))));
        head(gone.content().title());
        Button back = new Button(getTranslation("scenario.restore"), click -> {
            scenarios.restore(actor(), gone);
            show(scenarios.outcome(actor(), gone.id()));
        });
        back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph said = new Paragraph(getTranslation("scenario.removed"));
        said.getElement().setAttribute("role", "status");
        add(said, back);
        back.focus();
    }
}
