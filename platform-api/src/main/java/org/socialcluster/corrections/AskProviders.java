package org.socialcluster.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** Asks on working mornings, when somebody is there to answer. */
@ApplicationScoped
class AskProviders implements Job {
    private static final Logger LOG = System.getLogger(AskProviders.class.getName());

    @Inject
    Centres centres;

    @Inject
    Inquiries inquiries;

    @Override
    public String name() {
        return "corrections-ask";
    }

    @Override
    public Timetable timetable() {
        return Timetable.at("15 9 * * 1-5");
    }

    /** A centre that fails does not keep the others from being asked. */
    @Override
    public void run() {
        List<CentreView> all = new ArrayList<>(centres.towns(Actor.jobs()));
        centres.find(Actor.jobs(), "region").ifPresent(all::add);
        RuntimeException failure = null;
        for (CentreView centre : all) {
            try {
                inquiries.ask(Actor.job(centre.id()), centre);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "corrections: providers of " + centre.slug() + " were not asked", failed);
                failure = failed;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
