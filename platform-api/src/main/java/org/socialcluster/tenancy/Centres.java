package org.socialcluster.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** The region and its centres, as everybody may see them. */
@ApplicationScoped
@Transactional
public class Centres {
    @Inject
    CentreStore store;

    @Inject
    Clock clock;

    /** The towns' centres by name, closed ones left out. */
    public List<CentreView> towns(Actor actor) {
        return store.towns();
    }

    /** The centre of a town that is not closed; the centre of kind REGION answers to {@code region}. */
    public Optional<CentreView> find(Actor actor, String slug) {
        return store.bySlug(slug);
    }

    /** As {@link #find}.
     *
     * @throws Problem {@code not-found} */
    public CentreView get(Actor actor, String slug) {
        return store.bySlug(slug).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** The centre in which the Actor acts. */
    public CentreView home(Actor actor) {
        return store.towns().stream()
                .filter(it -> it.id().equals(actor.home()))
                .findFirst()
                .orElseGet(() -> get(actor, "region"));
    }

    /** The towns whose services count as near (the pack's rule), nearest first. */
    public List<Nearby> neighbours(Actor actor, CentreView centre) {
        return store.neighbours(centre.id());
    }

    public RegionView region(Actor actor) {
        return store.region();
    }

    /** The day that it is in the region. */
    public LocalDate today(Actor actor) {
        return LocalDate.now(clock.withZone(region(actor).timeZone()));
    }
}
