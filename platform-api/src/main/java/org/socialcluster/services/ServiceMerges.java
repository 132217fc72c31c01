package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.MergeKind;
import org.socialcluster.batches.MergeKind.Two;
import org.socialcluster.batches.Merges;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.StatusCalls;

/**
 * Services that turn out to be one: found while somebody writes, and merged. The other one is archived, and its address
 * leads to the survivor. All of it can be taken back.
 */
@ApplicationScoped
@Transactional
public class ServiceMerges {
    @Inject
    ServiceMergeStore store;

    @Inject
    SocialServices services;

    @Inject
    Merges merges;

    /** Services of the centre with a name like that, those of the same provider first.
     *
     * @param self the one that is being written; null for a new one */
    public List<Lookalike> alike(Actor actor, ServiceDraft draft, @Nullable ServiceId self) {
        actor.requireListing();
        return store.alike(actor, draft, self);
    }

    /** Makes one of two.
     *
     * @param draft what is written of the survivor from now on
     * @throws Problem {@code stale-version}, {@code invalid-input}, {@code conflict} where residents would lose it */
    public BatchOutcome merge(Actor actor, Picked survivor, Picked other, @Valid ServiceDraft draft) {
        Two<ServiceView> two = merges.two(actor, kind(), survivor, other);
        if (!two.kept().status().open() && two.gone().status().open()) {
            throw new Problem(ProblemType.CONFLICT, "merge.hidden");
        }
        return merges.merge(actor, kind(), two, draft, List::of);
    }

    /** Makes two of one again. Where the archived one is another by now, nothing is done; a survivor that somebody has
     * changed since keeps its words, and is named.
     *
     * @param undoing as {@link Batches#undo} gives it */
    BatchOutcome undo(Actor actor, UUID batch, Batches.Undoing undoing) {
        return merges.undo(actor, kind(), batch, undoing, Set::of);
    }

    private MergeKind<ServiceDraft, ServiceView> kind() {
        return new MergeKind<>(
                ListingKind.SERVICE,
                "social_service",
                ServiceDraft.class,
                new RecordCalls<>(
                        ServiceId::new,
                        services::find,
                        services::add,
                        services::change,
                        services::restore,
                        services::delete),
                new StatusCalls<>(ServiceId::new, services::move, services::confirm),
                ServiceView::name);
    }
}
