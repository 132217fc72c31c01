package org.socialcluster.filters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;

/** The filters that the Actor keeps in the centre; nobody else sees them. */
@ApplicationScoped
@Transactional
public class SavedFilters {
    /** Most filters that a person keeps of one list. */
    public static final int MOST = 30;

    @Inject
    SavedFilterStore store;

    /** By name.
     *
     * @param list its path in the office, e.g. {@code services} */
    public List<SavedFilter> of(Actor actor, String list) {
        actor.person();
        return store.of(actor, list);
    }

    /** Keeps a filter; one of the same name is replaced.
     *
     * @throws Problem {@code invalid-input} where there are too many */
    public void keep(Actor actor, String list, @Valid SavedFilterDraft draft) {
        actor.person();
        List<SavedFilter> kept = store.of(actor, list);
        if (kept.size() >= MOST
                && kept.stream().noneMatch(it -> it.name().equals(draft.name().strip()))) {
            throw Problem.ofField("name", "filter.many", MOST);
        }
        store.keep(actor, Id.fresh(), list, draft);
    }

    public void forget(Actor actor, UUID filter) {
        actor.person();
        store.forget(actor, filter);
    }
}
