package org.socialcluster.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;

/** How an import writes organisations. */
@Dependent
class ProviderRoom extends Room<ProviderDraft> {
    @Inject
    Providers providers;

    ProviderRoom() {
        super(ListingKind.PROVIDER, ProviderDraft.class);
    }

    @Override
    List<Found> page(Actor actor, Slice slice) {
        return providers.list(actor, ProviderFilter.ALL, slice).stream()
                .map(ProviderRoom::seen)
                .toList();
    }

    @Override
    Optional<Found> find(Actor actor, UUID id) {
        return providers.find(actor, new ProviderId(id)).map(ProviderRoom::seen);
    }

    @Override
    List<FieldError> errors(Actor actor, @Nullable Found before, ProviderDraft draft, boolean open) {
        return providers.errors(actor, draft);
    }

    @Override
    Found add(Actor actor, ProviderDraft draft) {
        return seen(providers.add(actor, draft));
    }

    @Override
    Found change(Actor actor, UUID id, ProviderDraft draft, long version) {
        return seen(providers.change(actor, new ProviderId(id), draft, version));
    }

    @Override
    Found move(Actor actor, UUID id, StatusChange change, long version) {
        return seen(providers.move(actor, new ProviderId(id), change, version));
    }

    @Override
    void delete(Actor actor, UUID id, long version) {
        providers.delete(actor, new ProviderId(id), version);
    }

    @Override
    boolean mayGo(Actor actor, Found record) {
        return record.open()
                ? !providers.hasPublicServices(actor, new ProviderId(record.id()))
                : !providers.isUsed(actor, new ProviderId(record.id()));
    }

    private static Found seen(ProviderView view) {
        return new Found(
                view.id().value(),
                view.version(),
                view.status(),
                view.closedReason(),
                view.closedUntil(),
                Cells.folded(view.name()),
                Merge.plain(view.draft()));
    }
}
