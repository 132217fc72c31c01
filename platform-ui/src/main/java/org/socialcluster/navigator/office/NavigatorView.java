package org.socialcluster.navigator.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.navigator.Flaw;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.NavigatorDesk;
import org.socialcluster.navigator.NavigatorVersion;
import org.socialcluster.navigator.NavigatorVersion.Status;
import org.socialcluster.navigator.Navigators;
import org.socialcluster.navigator.TestWalks;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;

/** The navigator: what residents go through now, and the draft that is written beside it. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "navigator", layout = OfficeLayout.class)
@Menu(title = "navigator.title", order = 33)
class NavigatorView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {
    private final transient Navigators navigators;
    private final transient Words words;
    private final OfficeSession session;
    private final Div body = new Div();
    private @Nullable DraftForm form;
    private transient @Nullable Navigator saved;

    @Inject
    NavigatorView(Navigators navigators, OfficeSession session, Words words) {
        this.navigators = navigators;
        this.session = session;
        this.words = words;
        head(getTranslation("navigator.title"));
        add(new Paragraph(getTranslation("navigator.about")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(navigators.desk(session.actor()));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && !form.value().equals(saved)) {
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
        form = null;
        proposal(desk);
        desk.of(Status.DRAFT)
                .ifPresentOrElse(
                        it -> {
                            saved = it.content();
                            draft(desk, it, it.content());
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
        flaws(desk.flaws(content), flawWords);
        body.add(new GraphPanel(content, desk.routes()), new WalksPanel(content, flawWords, null));
    }

    private void draft(NavigatorDesk desk, NavigatorVersion version, Navigator content) {
        FlawWords flawWords = new FlawWords(content, desk.routes());
        List<Flaw> flaws = desk.flaws(content);
        DraftForm fields = new DraftForm(content, desk, it -> anew(desk, version, it));
        form = fields;
        body.add(new Paragraph(getTranslation("navigator.draft")));
        flaws(flaws, flawWords);
        body.add(fields);
        fields.show(flaws, flawWords);
        body.add(
                new WalksPanel(content, flawWords, it -> anew(desk, version, fields.with(it))),
                new NewWalk(content, it -> anew(desk, version, fields.with(it))),
                new GraphPanel(content, desk.routes()),
                bar(fields, version.version()));
    }

    /** The draft as somebody has changed it, not saved yet. */
    private void anew(NavigatorDesk desk, NavigatorVersion version, Navigator content) {
        body.removeAll();
        proposal(desk);
        draft(desk, version, content);
    }

    private Div bar(DraftForm fields, long version) {
        Button save = new Button(getTranslation("navigator.save"), click -> save(fields, version));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button publish = new Button(getTranslation("navigator.publish"), click -> publish(fields, version));
        Button discard = new Button(
                getTranslation("navigator.discard"),
                click -> Ask.before(
                        getTranslation("navigator.discard.ask"),
                        getTranslation("navigator.discard.what"),
                        getTranslation("navigator.discard"),
                        () -> show(navigators.discard(session.actor(), version))));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div bar = new Div(save, publish, discard);
        bar.addClassName("edit-bar");
        return bar;
    }

    private void save(DraftForm fields, long version) {
        NavigatorDesk desk = navigators.save(session.actor(), fields.value(), version);
        show(desk);
        desk.of(Status.DRAFT).map(NavigatorVersion::content).ifPresent(it -> {
            List<TestWalks.Gone> walks = TestWalks.all(it);
            Notice.done(getTranslation(
                    "navigator.saved",
                    desk.flaws(it).size(),
                    walks.stream().filter(TestWalks.Gone::right).count(),
                    walks.size()));
        });
    }

    private void publish(DraftForm fields, long version) {
        NavigatorDesk desk = navigators.save(session.actor(), fields.value(), version);
        show(desk);
        NavigatorVersion draft = desk.of(Status.DRAFT).orElseThrow();
        if (desk.of(Status.PUBLISHED)
                .filter(it -> it.content().equals(draft.content()))
                .isPresent()) {
            Notice.done(getTranslation("navigator.unchanged"));
            return;
        }
        show(navigators.publish(session.actor(), draft.version()));
        Notice.done(getTranslation("navigator.is-published"));
    }

    private void flaws(List<Flaw> flaws, FlawWords flawWords) {
        if (flaws.isEmpty()) {
            Span right = new Span(getTranslation("navigator.flaws.none"));
            right.addClassNames("tag", "published");
            body.add(new Paragraph(right));
            return;
        }
        UnorderedList lines = new UnorderedList(
                flaws.stream().map(it -> new ListItem(flawWords.whole(it))).toArray(ListItem[]::new));
        Div box = new Div(new H2(getTranslation("navigator.flaws", flaws.size())), lines);
        box.addClassName("note");
        body.add(box);
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
