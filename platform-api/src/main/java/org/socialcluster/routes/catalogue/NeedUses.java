package org.socialcluster.routes.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** What hangs on the needs of the shared vocabulary: to be looked at before one is taken out of a route. */
@ApplicationScoped
@Transactional
public class NeedUses {
    @Inject
    NeedUseStore store;

    @Inject
    UseStore uses;

    /** A need with its words, its services town by town and the outcomes of the navigator, in one statement.
     *
     * @throws org.socialcluster.shared.Problem {@code forbidden} for whoever does not edit for the region */
    public Optional<NeedUse> find(Actor actor, String code) {
        requireEditor(actor);
        return store.find(code);
    }

    /** Steps that lead to the need, of versions that are published or on their way. */
    public List<StepUse> steps(Actor actor, String code) {
        requireEditor(actor);
        return uses.of("need", code);
    }

    private static void requireEditor(Actor actor) {
        actor.require(Role.REGIONAL_EDITOR, Role.ADMINISTRATOR);
    }
}
