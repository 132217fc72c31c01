package org.socialcluster.routes.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.routes.RouteInTown;
import org.socialcluster.routes.Routes;
import org.socialcluster.routes.StepOverlayDraft;
import org.socialcluster.routes.StepOverlayView;
import org.socialcluster.routes.StepOverlays;
import org.socialcluster.shared.Actor;

/** The steps of a route in the own town: which places come first, which are not shown, and what is said beside them. */
@CdiComponent
@RolesAllowed("CENTRE_MANAGER")
@Route(value = "steps", layout = OfficeLayout.class)
@Menu(title = "overlay.title", order = 35)
class StepsView extends Page implements BeforeEnterObserver, StepBox.Deeds {
    private final transient Routes routes;
    private final transient StepOverlays overlays;
    private final OfficeSession session;
    private final ComboBox<String> choice;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Div waiting = new Div();
    private final Div body = new Div();
    private final Button undo;
    private transient @Nullable Runnable back;
    private transient StepBox.@Nullable Spot last;

    @Inject
    StepsView(Routes routes, StepOverlays overlays, OfficeSession session) {
        this.routes = routes;
        this.overlays = overlays;
        this.session = session;
        routes.all(session.actor()).forEach(it -> names.put(it.slug(), it.shortTitle()));
        choice = new Codes(names).one(getTranslation("walks.route"));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(tab -> tab.navigate("steps", QueryParameters.of("route", change.getValue())));
            }
        });
        undo = new Button(getTranslation("overlay.undo"), click -> takeBack());
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Shortcuts.addShortcutListener(this, this::takeBack, Key.KEY_Z, KeyModifier.CONTROL)
                .listenOn(this)
                .setBrowserDefaultAllowed(false);
        head(getTranslation("overlay.title"));
        body.addClassName("parts");
        add(new Paragraph(getTranslation("overlay.about")), waiting, choice, undo, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("route")
                .orElse(""));
    }

    /** Shows a route; the first one where it is not known. */
    void open(String route) {
        String known = names.containsKey(route)
                ? route
                : names.keySet().stream().findFirst().orElse(null);
        choice.setValue(known);
        back = null;
        refresh();
    }

    private void refresh() {
        Actor actor = session.actor();
        OwnWords own = new OwnWords(overlays, actor);
        undo.setVisible(back != null);
        showWaiting(own.changed());
        body.removeAll();
        Optional<RouteInTown> route =
                Optional.ofNullable(choice.getValue()).flatMap(it -> routes.find(actor, actor.home(), it));
        if (route.isEmpty()) {
            body.add(new Paragraph(getTranslation("overlay.none")));
        }
        route.ifPresent(it -> it.steps().forEach(step -> body.add(new StepBox(step, own, this))));
    }

    /** Words over a changed text, each with the way to its route; one whose step is gone can only be taken away. */
    private void showWaiting(List<StepOverlayView> changed) {
        waiting.removeAll();
        if (changed.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        changed.forEach(it -> list.add(line(it)));
        Div note = new Div(new Paragraph(getTranslation("overlay.look")), list);
        note.addClassName("note");
        waiting.add(note);
    }

    private ListItem line(StepOverlayView word) {
        if (word.number() != null) {
            return new ListItem(new Anchor(
                    "steps?route=" + word.route(),
                    getTranslation("overlay.look.step", word.routeTitle(), word.number(), word.stepTitle())));
        }
        Button remove = new Button(getTranslation("overlay.remove"), click -> {
            overlays.delete(session.actor(), word.id());
            refresh();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        remove.setAriaLabel(getTranslation("overlay.act.of", getTranslation("overlay.remove"), word.routeTitle()));
        return new ListItem(
                new Paragraph(
                        getTranslation("overlay.look.gone", word.routeTitle(), word.note() == null ? "" : word.note())),
                remove);
    }

    @Override
    public void say(StepBox.Spot spot, @Nullable StepOverlayDraft wanted) {
        back = new OwnWords(overlays, session.actor()).say(spot.step(), spot.service(), wanted);
        last = spot;
        refresh();
        Notice.done(getTranslation(hidesAll(spot) ? "overlay.done.shown" : "overlay.done"));
        backTo(spot);
    }

    /** Whether the button hid the last place of its step: residents see it all the same. */
    private boolean hidesAll(StepBox.Spot spot) {
        return spot.act().equals(StepBox.HIDE)
                && body.getChildren().anyMatch(it -> it instanceof StepBox box && box.hidesAll(spot.step()));
    }

    /** The button that was pressed is drawn anew: without this a keyboard would begin at the top of the page. */
    private void backTo(StepBox.@Nullable Spot spot) {
        if (spot != null) {
            buttons(this)
                    .filter(it -> it.getId().filter(spot.id()::equals).isPresent())
                    .findFirst()
                    .ifPresent(Button::focus);
        }
    }

    private static Stream<Button> buttons(Component in) {
        return in instanceof Button button
                ? Stream.of(button)
                : in.getChildren().flatMap(StepsView::buttons);
    }

    @Override
    public void stillFits(List<StepOverlayView> words) {
        words.forEach(it -> overlays.confirm(session.actor(), it.id()));
        back = null;
        Notice.done(getTranslation("overlay.fits.done"));
        refresh();
    }

    /** Of the last change alone. */
    void takeBack() {
        Runnable before = back;
        if (before != null) {
            back = null;
            before.run();
            Notice.done(getTranslation("overlay.undone"));
            refresh();
            backTo(last);
        }
    }
}
