package org.socialcluster.coverage.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** The centres beside each other. Whoever looks over the region sees all; a manager the own one, and its rank. */
@ApplicationScoped
@Transactional
public class Network {
    @Inject
    NetworkStore store;

    @Inject
    Centres centres;

    /** As it was last counted.
     *
     * @throws org.socialcluster.shared.Problem {@code unauthenticated}, {@code forbidden} */
    public Standings standings(Actor actor) {
        actor.require(Role.MINISTRY_REVIEWER, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR, Role.CENTRE_MANAGER);
        NetworkFigures figures = store.figures();
        List<CentreView> towns = centres.towns(actor);
        List<CentreStanding> all = towns.stream().map(figures::standing).toList();
        return new Standings(
                figures.countedAt(),
                all.size(),
                all.stream()
                        .filter(it -> !actor.has(Role.CENTRE_MANAGER)
                                || it.centre().id().equals(actor.home()))
                        .map(it -> it.ranked(rank(it, all)))
                        .toList());
    }

    /** Counts anew.
     *
     * @param actor a job */
    public void count(Actor actor) {
        store.count();
    }

    private static int rank(CentreStanding one, List<CentreStanding> all) {
        return one.records() == 0
                ? 0
                : 1
                        + (int) all.stream()
                                .filter(it -> it.records() > 0 && it.shareInTime() > one.shareInTime())
                                .count();
    }
}
