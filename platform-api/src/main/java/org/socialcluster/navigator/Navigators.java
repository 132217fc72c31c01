package org.socialcluster.navigator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.socialcluster.navigator.NavigatorVersion.Status;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** The navigator of the region: everybody goes through what is published, the region's editors write the next version. */
@ApplicationScoped
@Transactional
public class Navigators {
    @Inject
    NavigatorStore store;

    @Inject
    Clock clock;

    /** What is published, without its test walks; empty where a region has none. */
    public Optional<Navigator> published(Actor actor) {
        return store.published();
    }

    /** Whether there is one to go through. */
    public boolean isPublished(Actor actor) {
        return store.isPublished();
    }

    /** Life situations that some route answers: emergencies first, then in the order of the region. */
    public List<Situation> situations(Actor actor) {
        return store.situations();
    }

    /** Everything an editor needs.
     *
     * @throws Problem {@code forbidden} for whoever does not edit for the region */
    public NavigatorDesk desk(Actor actor) {
        actor.require(Role.REGIONAL_EDITOR, Role.ADMINISTRATOR);
        return new NavigatorDesk(store.versions(), store.routes(), store.needs());
    }

    /** Begins a draft: a copy of a version that is there, beside which it stays as it is.
     *
     * @param number of the version to copy
     * @throws Problem {@code conflict} where somebody has begun one already, {@code not-found} */
    public NavigatorDesk begin(Actor actor, int number) {
        NavigatorDesk desk = desk(actor);
        NavigatorVersion base = desk.versions().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (desk.of(Status.DRAFT).isPresent()
                || !store.addDraft(base.content(), actor.person().value(), clock.instant())) {
            throw new Problem(ProblemType.CONFLICT, "navigator.draft");
        }
        if (base.status() == Status.PROPOSED) {
            store.dropProposal();
        }
        return desk(actor);
    }

    /** Keeps the draft as it is written, right or wrong.
     *
     * @throws Problem {@code stale-version} */
    public NavigatorDesk save(Actor actor, Navigator content, long version) {
        actor.require(Role.REGIONAL_EDITOR, Role.ADMINISTRATOR);
        if (!store.changeDraft(content, version, actor.person().value(), clock.instant())) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        return desk(actor);
    }

    /** Throws the draft away.
     *
     * @throws Problem {@code stale-version} */
    public NavigatorDesk discard(Actor actor, long version) {
        actor.require(Role.REGIONAL_EDITOR, Role.ADMINISTRATOR);
        if (!store.dropDraft(version)) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        return desk(actor);
    }

    /** Leaves what the pack proposes. */
    public NavigatorDesk decline(Actor actor) {
        actor.require(Role.REGIONAL_EDITOR, Role.ADMINISTRATOR);
        store.dropProposal();
        return desk(actor);
    }

    /** Shows the draft to everybody, if nothing is wrong with it.
     *
     * @throws Problem {@code conflict} while something is, {@code stale-version} */
    public NavigatorDesk publish(Actor actor, long version) {
        NavigatorDesk desk = desk(actor);
        NavigatorVersion draft = desk.of(Status.DRAFT)
                .filter(it -> it.version() == version)
                .orElseThrow(() -> new Problem(ProblemType.STALE_VERSION, "stale-version"));
        int flaws = desk.flaws(draft.content()).size();
        if (flaws > 0) {
            throw new Problem(ProblemType.CONFLICT, "navigator.flaws", flaws);
        }
        store.supersede(actor.person().value(), clock.instant());
        if (!store.publishDraft(version, actor.person().value(), clock.instant())) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        return desk(actor);
    }
}
