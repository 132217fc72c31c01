package org.socialcluster.routes.office.editing;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Refusals;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.routes.editing.BranchWalks;
import org.socialcluster.routes.editing.CommentDraft;
import org.socialcluster.routes.editing.Fork;
import org.socialcluster.routes.editing.RouteDesk;
import org.socialcluster.routes.editing.RouteDrafts;
import org.socialcluster.routes.editing.RouteReviews;
import org.socialcluster.routes.editing.RouteVersion;
import org.socialcluster.routes.editing.StepComment;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem.FieldError;

/** A route at its editors': what is written is kept while it is written; beside it stands what is in its way. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "routes/:slug", layout = OfficeLayout.class)
class RouteEditView extends Page implements BeforeEnterObserver, CommentsBox.Deeds {
    private final transient RouteDrafts drafts;
    private final transient RouteReviews reviews;
    private final transient BranchWalks walks;
    private final transient Words words;
    private final transient Clock clock;
    private final OfficeSession session;
    private final Vocabulary vocabulary;
    private final StandBox stand;
    private final ObstacleList obstacles;
    private final Div paper = new Div();
    private final Div below = new Div();
    private final Div walk = new Div();
    private final Span saved = new Span();
    private final Map<UUID, CommentsBox> comments = new HashMap<>();
    private @Nullable CommentsBox ofRoute;
    private @Nullable RouteForm form;
    private transient @Nullable RouteDesk desk;
    private String slug = "";

    @Inject
    RouteEditView(
            RouteDrafts drafts,
            RouteReviews reviews,
            BranchWalks walks,
            OfficeSession session,
            Vocabulary vocabulary,
            Words words,
            Clock clock) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.walks = walks;
        this.session = session;
        this.vocabulary = vocabulary;
        this.words = words;
        this.clock = clock;
        this.stand = new StandBox(new StandDeeds(this, drafts, reviews, words, clock), words);
        this.obstacles = new ObstacleList(
                it -> Objects.requireNonNull(form).focus(it),
                this::sawLink,
                key -> Objects.requireNonNull(form).step(key));
        paper.addClassName("paper");
        below.addClassName("below");
        saved.addClassName("sub");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        look(event.getRouteParameters().get("slug").orElse(""));
    }

    void look(String route) {
        slug = route;
        show(drafts.desk(actor(), slug));
    }

    Actor actor() {
        return session.actor();
    }

    private void show(RouteDesk shown) {
        desk = shown;
        removeAll();
        comments.clear();
        Div side = new Div(stand);
        side.addClassName("desk-side");
        Div both = new Div(side, paper, below);
        both.addClassName("editing");
        add(
                crumbs(new RouterLink(Say.of("editing.routes"), RoutesView.class)),
                named(
                        shown.content().title().isBlank()
                                ? Say.of("editing.untitled")
                                : shown.content().title()),
                both);
        fill(shown);
        stand.show(shown);
        shown.open().ifPresent(it -> {
            Div box = new Div(obstacles);
            box.addClassName("box");
            side.add(box);
            obstacles.show(shown.obstacles());
        });
    }

    private void fill(RouteDesk shown) {
        paper.removeAll();
        below.removeAll();
        boolean open = shown.open().isPresent();
        boolean writes = shown.open()
                .filter(it -> it.status() == RouteVersion.Status.DRAFT)
                .isPresent();
        RouteForm fields = new RouteForm(
                shown.content(),
                Lists.of(vocabulary, drafts.choices(actor()), slug),
                this::keep,
                open ? this::commentsAt : key -> new Div());
        form = fields;
        paper.add(fields);
        fields.setReadOnly(!writes);
        if (writes) {
            paper.add(bar());
        }
        if (open) {
            ofRoute = new CommentsBox(null, this, words);
            below.add(ofRoute);
            told(reviews.comments(actor(), slug));
            below.add(walk);
            walk(shown);
        }
        below.add(new VersionsPart(
                shown, words, number -> does(() -> drafts.begin(actor(), slug, number), "editing.begun")));
    }

    /** Going along what is kept; anew whenever its forks are others. */
    private void walk(RouteDesk shown) {
        walk.removeAll();
        if (!Fork.of(shown.content().steps()).isEmpty()) {
            walk.add(new WalkPart(
                    walks,
                    session,
                    slug,
                    () -> Objects.requireNonNull(desk).content().steps(),
                    vocabulary.otherTowns(),
                    words,
                    this::lookAgain));
        }
    }

    private CommentsBox commentsAt(UUID step) {
        return comments.computeIfAbsent(step, key -> new CommentsBox(key, this, words));
    }

    private Div bar() {
        Button save = new Button(Say.of("editing.save"), click -> keep());
        // Ctrl+S clicks it, see assets/office.js.
        save.getElement().setAttribute("data-save", true);
        Div bar = new Div(save, saved);
        bar.addClassName("edit-bar");
        bar.getElement().setAttribute("data-typing", true);
        return bar;
    }

    /** Keeps what stands in the fields; what cannot be kept is told at its field, and nothing typed is lost.
     *
     * @return whether all of it is kept now */
    boolean keep() {
        RouteForm fields = form;
        RouteDesk seen = desk;
        if (fields == null || seen == null || seen.open().isEmpty()) {
            return false;
        }
        fields.accept();
        saved.setText(Say.of("editing.not-saved"));
        try {
            kept(seen, drafts.save(actor(), slug, fields.value(), open().version()));
            return true;
        } catch (RuntimeException failure) {
            List<FieldError> errors = Refusals.in(failure);
            if (errors.isEmpty()) {
                throw failure;
            }
            fields.refuse(errors).forEach(it -> Notice.refusal(it.message()));
            return false;
        }
    }

    private void kept(RouteDesk before, RouteDesk now) {
        desk = now;
        saved.setText(Say.of("editing.saved", words.second(clock.instant())));
        obstacles.show(now.obstacles());
        if (!Fork.of(now.content().steps()).equals(Fork.of(before.content().steps()))) {
            walk(now);
        }
    }

    /** The version that people are writing, as it was last seen. */
    RouteVersion open() {
        return Objects.requireNonNull(desk).open().orElseThrow();
    }

    private void lookAgain() {
        RouteDesk now = drafts.desk(actor(), slug);
        desk = now;
        obstacles.show(now.obstacles());
    }

    String slug() {
        return slug;
    }

    /** Does something with the route, shows what has become of it, and says so. */
    void does(Runnable work, String done) {
        work.run();
        show(drafts.desk(actor(), slug));
        Notice.done(Say.of(done));
    }

    private void sawLink(String url) {
        reviews.seeLink(actor(), slug, open().version(), url);
        lookAgain();
    }

    @Override
    public void say(@Nullable UUID step, @Nullable UUID answers, String text) {
        told(reviews.say(actor(), slug, new CommentDraft(step, answers, text)));
    }

    @Override
    public void settle(UUID thread) {
        told(reviews.settle(actor(), slug, thread));
    }

    private void told(List<StepComment> all) {
        comments.forEach((step, box) -> Objects.requireNonNull(form).comments(step, box.show(all)));
        if (ofRoute != null) {
            ofRoute.show(all);
        }
        stand.told(all);
    }
}
