package org.socialcluster.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** Leaves the letters of a centre at once instead of within a minute. What fails here the job does; nobody's page fails for it. */
@ApplicationScoped
public class TellNow {
    private static final Logger LOG = System.getLogger(TellNow.class.getName());

    @Inject
    Participants participants;

    public void in(CentreId centre) {
        try {
            participants.tell(Actor.job(centre));
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, "registrations: letters of centre " + centre + " are left to the job", later);
        }
    }
}
