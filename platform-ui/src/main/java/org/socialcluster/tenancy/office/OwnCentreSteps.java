package org.socialcluster.tenancy.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.office.Step;
import org.socialcluster.office.Steps;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.OwnCentre;
import org.socialcluster.tenancy.OwnCentreDraft;
import org.socialcluster.tenancy.OwnCentreView;

/** How people reach the centre, and when: what a new one says first. */
@Dependent
class OwnCentreSteps implements Steps {
    private static final int FIRST = 10;
    private static final int SECOND = 20;

    private final OwnCentre centre;

    @Inject
    OwnCentreSteps(OwnCentre centre) {
        this.centre = centre;
    }

    @Override
    public List<Step> steps(Actor actor) {
        if (!actor.has(Role.CENTRE_MANAGER)) {
            return List.of();
        }
        OwnCentreView now = centre.get(actor);
        OwnCentreDraft draft = now.draft();
        boolean reached = draft.address() != null && draft.phone() != null;
        return List.of(
                step(FIRST, "contacts", reached && !now.demo()),
                step(SECOND, "hours", !draft.hours().isEmpty() && !now.demo()));
    }

    private static Step step(int order, String key, boolean done) {
        return new Step(order, said(key), said(key + ".why"), "centre", done);
    }

    private static String said(String key) {
        return I18NProvider.translate(Words.LANGUAGE, "steps.centre." + key);
    }
}
