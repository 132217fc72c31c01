package org.socialcluster.navigator.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.NavigatorDesk;
import org.socialcluster.navigator.NavigatorVersion;
import org.socialcluster.navigator.NavigatorVersion.Status;
import org.socialcluster.navigator.Navigators;
import org.socialcluster.office.Ask;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Problem;

/** The navigator: what residents go through now, and the draft that is written beside it. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "navigator", layout = OfficeLayout.class)
@Menu(title = "navigator.title", order = 33)
class NavigatorView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {
    private final transient Navigators navigators;
    private final transient Words words;
    private final transient Clock clock;
    private final OfficeSession session;
    private final Div body = new Div();
    private @Nullable DraftPart draft;

    @Inject
    NavigatorView(Navigators navigators, OfficeSession session, Words words, Clock clock) {
        this.navigators = navigators;
        this.session = session;
        this.words = words;
        this.clock = clock;
        head(getTranslation("navigator.title"));
        add(new Paragraph(getTranslation("navigator.about")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(navigators.desk(session.actor()));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        DraftPart part = draft;
        if (part == null) {
            return;
        }
        try {
            part.keep();
        } catch (Problem overtaken) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            Ask.before(
                    getTranslation("navigator.leave"),
                    getTranslation("navigator.leave.what"),
                    getTranslation("leave.discard"),
                    leave::proceed);
        }
    }

    private void show(NavigatorDesk desk) {
        body.removeAll();
        draft = null;
        proposal(desk);
        desk.of(Status.DRAFT)
                .ifPresentOrElse(
                        it -> {
                            DraftPart part = new DraftPart(desk, it, navigators, session, words, clock, this::show);
                            draft = part;
                            body.add(part);
                        },
                        () -> published(desk));
    }

    private void proposal(NavigatorDesk desk) {
        desk.of(Status.PROPOSED).ifPresent(it -> {
            Div note = new Div(new Paragraph(getTranslation("navigator.proposed")));
            note.addClassName("note");
            Div actions = actions(button("navigator.decline", () -> navigators.decline(session.actor())));
            if (desk.of(Status.DRAFT).isEmpty()) {
                actions.add(button("navigator.take", () -> navigators.begin(session.actor(), it.number())));
            }
            note.add(actions);
            body.add(note);
        });
    }

    private void published(NavigatorDesk desk) {
        desk.of(Status.PUBLISHED)
                .ifPresentOrElse(
                        it -> {
                            body.add(new Paragraph(getTranslation(
                                    it.fromPack() ? "navigator.published.pack" : "navigator.published",
                                    it.number(),
                                    words.day(it.updatedAt()))));
                            Button begin =
                                    button("navigator.begin", () -> navigators.begin(session.actor(), it.number()));
                            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                            body.add(actions(begin));
                            whole(desk, it.content());
                        },
                        () -> body.add(new Paragraph(getTranslation("navigator.none"))));
        earlier(desk);
    }

    private void whole(NavigatorDesk desk, Navigator content) {
        FlawWords flawWords = new FlawWords(content, desk.routes());
        body.add(
                new FlawList(desk.flaws(content), flawWords),
                new GraphPanel(content, desk.routes()),
                new WalksPanel(content, flawWords, null));
    }

    private void earlier(NavigatorDesk desk) {
        List<NavigatorVersion> earlier = desk.versions().stream()
                .filter(it -> it.status() == Status.SUPERSEDED)
                .toList();
        if (earlier.isEmpty()) {
            return;
        }
        body.add(new H2(getTranslation("navigator.earlier")));
        for (NavigatorVersion version : earlier) {
            Span line = new Span(
                    getTranslation("navigator.earlier.line", version.number(), words.day(version.updatedAt())));
            Button again = button("navigator.earlier.take", () -> navigators.begin(session.actor(), version.number()));
            again.setAriaLabel(getTranslation("navigator.earlier.take") + ": " + version.number());
            body.add(actions(line, again));
        }
    }

    private Button button(String text, Supplier<NavigatorDesk> work) {
        return new Button(getTranslation(text), click -> show(work.get()));
    }

    private static Div actions(Component... components) {
        Div actions = new Div(components);
        actions.addClassName("actions");
        return actions;
    }
}
