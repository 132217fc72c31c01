package org.socialcluster.routes.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.editing.Obstacle.Kind;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/**
 * The way of a version from its writers to a second person, to the experts, and to people. Whoever has written in it does
 * not accept it; everything else every regional editor may do.
 */
@ApplicationScoped
@Transactional
public class RouteReviews {
    @Inject
    RouteVersionStore versions;

    @Inject
    PublicationStore publications;

    @Inject
    CommentStore comments;

    @Inject
    Clock clock;

    /** What was said of the version that people are writing, in two statements. */
    public List<StepComment> comments(Actor actor, String slug) {
        return comments.of(open(actor, slug).id());
    }

    /** Says something at a step or of the whole route, or answers.
     *
     * @throws Problem {@code invalid-input} for nothing said, {@code not-found} for a thread that is not there */
    public List<StepComment> say(Actor actor, String slug, @Valid CommentDraft draft) {
        RouteVersion version = open(actor, slug);
        say(actor, version, draft, false);
        return comments.of(version.id());
    }

    private void say(Actor actor, RouteVersion version, CommentDraft draft, boolean returned) {
        if (draft.text().isBlank()) {
            throw Problem.ofField("text", "editing.said-nothing");
        }
        if (!comments.add(actor, version.id(), draft, returned, clock.instant())) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
    }

    /** What the thread is about is done.
     *
     * @throws Problem {@code not-found} */
    public List<StepComment> settle(Actor actor, String slug, UUID thread) {
        RouteVersion version = open(actor, slug);
        if (!comments.settle(version.id(), thread, clock.instant())) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
        return comments.of(version.id());
    }

    /** Gives the draft to the second person: from now on its words stand still.
     *
     * @throws Problem {@code conflict} while something else than the review stands in the way of publishing, {@code stale-version} */
    public void handOver(Actor actor, String slug, long version) {
        RouteVersion draft = open(actor, slug);
        refuse(publications.obstacles(draft.id()).stream()
                .filter(it -> it.kind() != Kind.NOT_REVIEWED)
                .toList());
        written(publications.handOver(actor, draft.id(), version, clock.instant()));
    }

    /** The second person finds it right.
     *
     * @throws Problem {@code forbidden} for whoever has written in it, {@code stale-version} */
    public void accept(Actor actor, String slug, long version) {
        RouteVersion seen = open(actor, slug);
        if (seen.own()) {
            throw new Problem(ProblemType.FORBIDDEN, "editing.own");
        }
        written(publications.accept(actor, seen.id(), version, clock.instant()));
    }

    /** Gives it back to be written on.
     *
     * @param why for its writers
     * @throws Problem {@code invalid-input} without a word, {@code stale-version} */
    public void giveBack(Actor actor, String slug, long version, String why) {
        RouteVersion seen = open(actor, slug);
        say(actor, seen, new CommentDraft(null, null, why), true);
        written(publications.backToDraft(actor, seen.id(), version, clock.instant()));
    }

    /** A writer goes on writing: what was found right so far is to be looked at again.
     *
     * @throws Problem {@code forbidden} for whoever has not written in it, {@code stale-version} */
    public void takeBack(Actor actor, String slug, long version) {
        RouteVersion seen = open(actor, slug);
        if (!seen.own()) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
        written(publications.backToDraft(actor, seen.id(), version, clock.instant()));
    }

    /** A person has opened the address: it leads somewhere. Holds for this version.
     *
     * @throws Problem {@code stale-version} */
    public void seeLink(Actor actor, String slug, long version, String url) {
        written(publications.seeLink(open(actor, slug).id(), version, url, clock.instant()));
    }

    /** Shows it to everybody, now.
     *
     * @throws Problem {@code conflict} while something stands in the way, {@code stale-version} */
    public void publish(Actor actor, String slug, long version) {
        RouteVersion seen = open(actor, slug);
        refuse(publications.obstacles(seen.id()));
        written(publications.publish(seen.id(), version, clock.instant()));
    }

    /** Shows it to everybody at a moment to come.
     *
     * @param at null: not by itself after all
     * @throws Problem as {@link #publish}, and {@code invalid-input} for a moment that is over */
    public void schedule(Actor actor, String slug, long version, @Nullable Instant at) {
        RouteVersion seen = open(actor, slug);
        Instant now = clock.instant();
        if (at != null) {
            refuse(publications.obstacles(seen.id()));
            if (!at.isAfter(now)) {
                throw Problem.ofField("at", "editing.past");
            }
        }
        written(publications.schedule(seen.id(), version, at, now));
    }

    /** What is to be published by now; for the job. */
    public List<DueVersion> due(Actor jobs) {
        return publications.due(clock.instant());
    }

    /** Publishes what is due, or says why not; what somebody has changed meanwhile is left alone.
     *
     * @return whether people see it now */
    public boolean publishDue(Actor jobs, DueVersion due) {
        List<Obstacle> obstacles = publications.obstacles(due.id());
        Instant now = clock.instant();
        if (!obstacles.isEmpty()) {
            publications.refuse(due.id(), due.version(), obstacles, now);
            return false;
        }
        written(publications.publish(due.id(), due.version(), now));
        return true;
    }

    private RouteVersion open(Actor actor, String slug) {
        RouteDrafts.requireEditor(actor);
        return versions.open(actor, slug).orElseThrow(() -> new Problem(ProblemType.STALE_VERSION, "stale-version"));
    }

    private static void refuse(List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new Problem(ProblemType.CONFLICT, "editing.obstacles", obstacles.size());
        }
    }

    private static void written(boolean written) {
        if (!written) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
    }
}
