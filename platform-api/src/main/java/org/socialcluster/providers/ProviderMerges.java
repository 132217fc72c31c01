package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
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
 * Organisations that turn out to be one: found while somebody writes, and merged. The survivor takes the services, places
 * and events of the other, which is archived; its address leads to the survivor. All of it can be taken back.
 */
@ApplicationScoped
@Transactional
public class ProviderMerges {
    @Inject
    ProviderMergeStore store;

    @Inject
    BelongingStore belongings;

    @Inject
    Providers providers;

    @Inject
    Merges merges;

    /** Organisations of the centre with a name like that, or the same number of register or telephone.
     *
     * @param self the one that is being written; null for a new one */
    public List<Lookalike> alike(Actor actor, ProviderDraft draft, @Nullable ProviderId self) {
        actor.requireListing();
        return store.alike(actor, draft, self);
    }

    /** Makes one of two.
     *
     * @param draft what is written of the survivor from now on
     * @throws Problem {@code stale-version}, {@code invalid-input}, {@code conflict} where residents would lose something */
    public BatchOutcome merge(Actor actor, Picked survivor, Picked other, @Valid ProviderDraft draft) {
        Two<ProviderView> two = merges.two(actor, kind(), survivor, other);
        if (!two.kept().status().open()
                && providers.hasPublicServices(actor, two.gone().id())) {
            throw new Problem(ProblemType.CONFLICT, "merge.hidden");
        }
        return merges.merge(
                actor,
                kind(),
                two,
                draft,
                () -> belongings.take(
                        actor,
                        BelongingStore.Owner.PROVIDER,
                        two.gone().id().value(),
                        two.kept().id().value()));
    }

    /** Makes two of one again. What somebody has changed since stays, and is named; where the archived one is another by
     * now, nothing is done.
     *
     * @param undoing as {@link Batches#undo} gives it */
    BatchOutcome undo(Actor actor, UUID batch, Batches.Undoing undoing) {
        return merges.undo(
                actor, kind(), batch, undoing, () -> belongings.giveBack(actor, BelongingStore.Owner.PROVIDER, batch));
    }

    private MergeKind<ProviderDraft, ProviderView> kind() {
        return new MergeKind<>(
                ListingKind.PROVIDER,
                "provider",
                ProviderDraft.class,
                new RecordCalls<>(
                        ProviderId::new,
                        providers::find,
                        providers::add,
                        providers::change,
                        providers::restore,
                        providers::delete),
                new StatusCalls<>(ProviderId::new, providers::move, providers::confirm),
                ProviderView::name);
    }
}
