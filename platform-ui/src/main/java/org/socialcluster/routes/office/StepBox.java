package org.socialcluster.routes.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.SubLine;
import org.socialcluster.resolution.Answer;
import org.socialcluster.resolution.Answers;
import org.socialcluster.routes.OverlayAction;
import org.socialcluster.routes.RouteInTown;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.StepOverlayDraft;
import org.socialcluster.routes.StepOverlayView;

/** A step with the places that answer it in the own town, and what the centre does with each. */
final class StepBox extends Div {
    /** The button that hides a place, and shows it again. */
    static final String HIDE = "hide";

    private static final String NOTE = "note";

    private final RouteStep step;
    private final transient OwnWords own;
    private final transient Deeds deeds;
    private boolean nobodyLeft;
    private boolean single;

    /** Where a button stands: there the focus stays when the page is drawn anew.
     *
     * @param service null: at the step itself
     * @param act which of its buttons */
    record Spot(UUID step, @Nullable UUID service, String act) {
        String id() {
            return act + "-" + step + "-" + (service == null ? "step" : service);
        }
    }

    /** What the buttons do. */
    interface Deeds {
        /** Says something of a step in this town.
         *
         * @param wanted null: nothing is said any more */
        void say(Spot spot, @Nullable StepOverlayDraft wanted);

        void stillFits(List<StepOverlayView> words);
    }

    StepBox(RouteInTown.Step found, OwnWords own, Deeds deeds) {
        this.step = found.step();
        this.own = own;
        this.deeds = deeds;
        addClassName("box");
        add(new H2(getTranslation("verify.step", step.number(), step.title())));
        changed();
        add(new SubLine(step.action()), note());
        Answers answers = found.answers();
        if (answers == null) {
            add(new SubLine(getTranslation("overlay.nobody-needed")));
        } else {
            places(answers);
        }
    }

    private void changed() {
        List<StepOverlayView> words = own.changed(step.key());
        if (!words.isEmpty()) {
            Button fits = new Button(getTranslation("overlay.fits"), click -> deeds.stillFits(words));
            Div note = new Div(new Paragraph(getTranslation("overlay.changed")), fits);
            note.addClassName("note");
            add(note);
        }
    }

    private Component note() {
        StepOverlayView said = own.of(step.key(), null).orElse(null);
        Div both = new Stacked();
        String now = said == null || said.note() == null ? "" : said.note();
        if (!now.isEmpty()) {
            both.add(new Span(getTranslation("overlay.note.of", now)));
        }
        both.add(small(
                spot(null, NOTE),
                now.isEmpty() ? "overlay.note.step" : "overlay.note.change",
                step.title(),
                it -> ask(it, getTranslation("overlay.note.step.title", step.number()), now)));
        return both;
    }

    private void places(Answers answers) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lines");
        nobodyLeft = !answers.places().isEmpty() && answers.places().stream().allMatch(this::isHidden);
        single = answers.places().size() + answers.others().size() == 1;
        answers.places().forEach(it -> list.add(line(it)));
        answers.others().forEach(it -> list.add(line(it)));
        add(list.getChildren().findAny().isPresent() ? list : nobody());
    }

    private boolean isHidden(Answer place) {
        return own.of(step.key(), place.service().id())
                .filter(it -> it.action() == OverlayAction.HIDE)
                .isPresent();
    }

    private Component nobody() {
        Span tag = new Span(getTranslation("overlay.nobody"));
        tag.addClassNames("tag", "blocked");
        return tag;
    }

    /** Whether the centre hides every place of this step: then residents see all of them. */
    boolean hidesAll(UUID of) {
        return nobodyLeft && step.key().equals(of);
    }

    private ListItem line(Answer place) {
        UUID service = place.service().id();
        StepOverlayView said = own.of(step.key(), service).orElse(null);
        Div about = new Stacked(new Span(place.service().name()), new SubLine(where(place)));
        if (said != null && said.action() != OverlayAction.NOTE) {
            about.add(tag(said.action()));
        }
        if (said != null && said.note() != null) {
            about.add(new Span(getTranslation("overlay.note.of", said.note())));
        }
        return new ListItem(about, acts(place, said));
    }

    private String where(Answer place) {
        String level = getTranslation(
                "overlay.level." + place.level().code(), place.centre().name());
        return place.address() == null
                ? getTranslation("overlay.where", place.provider().name(), level)
                : getTranslation("overlay.where.at", place.provider().name(), place.address(), level);
    }

    private Span tag(OverlayAction action) {
        Span tag = new Span(getTranslation(
                action == OverlayAction.PIN
                        ? "overlay.pinned"
                        : nobodyLeft ? "overlay.hidden.shown" : "overlay.hidden"));
        tag.addClassNames("tag", action == OverlayAction.PIN ? "active" : "blocked");
        return tag;
    }

    private Component acts(Answer place, @Nullable StepOverlayView said) {
        UUID service = place.service().id();
        String name = place.service().name();
        OverlayAction now = said == null ? OverlayAction.NOTE : said.action();
        String words = said == null || said.note() == null ? "" : said.note();
        Div acts = new Div();
        if (!single || now == OverlayAction.PIN) {
            acts.add(small(
                    spot(service, "pin"),
                    now == OverlayAction.PIN ? "overlay.unpin" : "overlay.pin",
                    name,
                    it -> deeds.say(it, own.toggled(step.key(), service, OverlayAction.PIN))));
        }
        acts.add(
                small(
                        spot(service, HIDE),
                        now == OverlayAction.HIDE ? "overlay.unhide" : "overlay.hide",
                        name,
                        it -> deeds.say(it, own.toggled(step.key(), service, OverlayAction.HIDE))),
                small(
                        spot(service, NOTE),
                        words.isEmpty() ? "overlay.note" : "overlay.note.change",
                        name,
                        it -> ask(it, getTranslation("overlay.note.title", name), words)));
        acts.addClassName("actions");
        return acts;
    }

    private Spot spot(@Nullable UUID service, String act) {
        return new Spot(step.key(), service, act);
    }

    private void ask(Spot spot, String title, String now) {
        new NoteDialog(title, now, words -> deeds.say(spot, own.noted(spot.step(), spot.service(), words))).open();
    }

    private Button small(Spot spot, String text, String of, Consumer<Spot> deed) {
        Button button = new Button(getTranslation(text), click -> deed.accept(spot));
        button.setId(spot.id());
        button.setAriaLabel(getTranslation("overlay.act.of", getTranslation(text), of));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
