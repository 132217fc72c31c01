package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Words;
import org.socialcluster.routes.editing.RouteDesk;
import org.socialcluster.routes.editing.RouteVersion;
import org.socialcluster.routes.editing.StepComment;

/** How far the route has come, and what can be done with it now. */
final class StandBox extends Div {
    private final transient Deeds deeds;
    private final transient Words words;
    private final Div returned = new Div();

    /** What can be done; each shows the desk anew. */
    interface Deeds {
        void begin(int number);

        void decline();

        void discard();

        void handOver();

        void accept();

        void giveBack();

        void takeBack();

        void publish();

        void schedule();

        void unschedule();
    }

    StandBox(Deeds deeds, Words words) {
        this.deeds = deeds;
        this.words = words;
        addClassNames("box", "status");
    }

    void show(RouteDesk desk) {
        removeAll();
        add(new H2(Say.of("editing.stand")));
        desk.published()
                .ifPresentOrElse(
                        it -> {
                            add(line(
                                    "editing.stand.published",
                                    it.number(),
                                    words.day(it.publishedAt() == null ? it.updatedAt() : it.publishedAt())));
                            add(line("editing.stand.verified", it.verified(), it.steps()));
                            Anchor look = new Anchor("/routes/" + desk.slug(), Say.of("editing.stand.look"));
                            look.setRouterIgnore(true);
                            look.setTarget("_blank");
                            add(new Paragraph(look));
                        },
                        () -> add(line("editing.stand.never")));
        desk.proposal().ifPresent(it -> proposal(desk, it));
        desk.open()
                .ifPresentOrElse(
                        it -> open(desk, it),
                        () -> desk.published()
                                .ifPresent(it -> add(actions(main("editing.begin", () -> deeds.begin(it.number()))))));
    }

    private void proposal(RouteDesk desk, RouteVersion proposal) {
        Div note = new Div(line("editing.proposed"));
        note.addClassName("note");
        Div actions = actions(button("editing.proposed.leave", deeds::decline));
        if (desk.open().isEmpty()) {
            actions.add(button("editing.proposed.take", () -> deeds.begin(proposal.number())));
        }
        note.add(actions);
        add(note);
    }

    /** Why the version came back, for as long as it is not settled.
     *
     * @param all threads of the version */
    void told(List<StepComment> all) {
        returned.removeAll();
        all.stream().filter(it -> it.returned() && !it.settled()).forEach(it -> {
            Div note = new Div(
                    new Paragraph(Say.of(
                            "editing.comment.returned.by",
                            it.said().author(),
                            words.moment(it.said().at()))),
                    new Paragraph(it.said().text()));
            note.addClassName("note");
            returned.add(note);
        });
    }

    private void open(RouteDesk desk, RouteVersion version) {
        Span tag = tag(version.status());
        add(
                new Paragraph(new Span(Say.of("editing.stand.open", version.number()) + " "), tag),
                line("editing.stand.author", version.author() == null ? "" : version.author()));
        switch (version.status()) {
            case DRAFT -> draft();
            case IN_REVIEW -> inReview(version);
            default -> approved(version);
        }
        if (desk.published().isPresent()) {
            add(new Paragraph(new Anchor(
                    "routes/%s/compare?to=%d".formatted(desk.slug(), version.number()),
                    Say.of("editing.stand.compare"))));
        }
    }

    private void draft() {
        Button discard = button(
                "editing.discard",
                () -> Ask.before(
                        Say.of("editing.discard.ask"),
                        Say.of("editing.discard.what"),
                        Say.of("editing.discard"),
                        deeds::discard));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        add(returned, line("editing.stand.saved"), actions(main("editing.hand-over", deeds::handOver), discard));
    }

    private void inReview(RouteVersion version) {
        if (version.own()) {
            add(line("editing.stand.waits"), actions(button("editing.take-back", deeds::takeBack)));
        } else {
            add(
                    line("editing.stand.yours"),
                    actions(main("editing.accept", deeds::accept), button("editing.give-back", deeds::giveBack)));
        }
    }

    private void approved(RouteVersion version) {
        add(
                line("editing.stand.reviewer", version.reviewer() == null ? "" : version.reviewer()),
                line("editing.stand.verified.coming", version.verified(), version.steps()));
        if (version.refusedAt() != null) {
            Div note = new Div(new Paragraph(Say.of(
                    "editing.stand.refused",
                    words.moment(version.refusedAt()),
                    version.refusedFor().stream().map(ObstacleList::words).collect(Collectors.joining("; ")))));
            note.addClassNames("note", "bad");
            add(note);
        }
        Div actions = actions(main("editing.publish", deeds::publish));
        if (version.publishAt() != null) {
            add(line("editing.stand.at", words.moment(version.publishAt())));
            actions.add(button("editing.unschedule", deeds::unschedule));
        } else {
            actions.add(button("editing.schedule", deeds::schedule));
        }
        actions.add(
                version.own()
                        ? button("editing.take-back", deeds::takeBack)
                        : button("editing.give-back", deeds::giveBack));
        add(actions);
    }

    static Span tag(RouteVersion.Status status) {
        Span tag = new Span(Say.of("editing.status." + status.name().toLowerCase(Words.LANGUAGE)));
        tag.addClassNames(
                "tag",
                switch (status) {
                    case DRAFT -> "draft";
                    case IN_REVIEW -> "stale";
                    case APPROVED, PUBLISHED -> "published";
                    case SUPERSEDED -> "archived";
                });
        return tag;
    }

    private static Paragraph line(String text, Object... arguments) {
        return new Paragraph(Say.of(text, arguments));
    }

    private static Button main(String text, Runnable work) {
        Button button = button(text, work);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Button button(String text, Runnable work) {
        return new Button(Say.of(text), click -> work.run());
    }

    private static Div actions(Component... components) {
        Div actions = new Div(components);
        actions.addClassName("stacked");
        return actions;
    }
}
