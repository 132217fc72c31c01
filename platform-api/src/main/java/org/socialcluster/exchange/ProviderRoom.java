package org.socialcluster.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;

/** How an import writes organisations. */
@Dependent
class ProviderRoom extends Room<ProviderDraft, ProviderView> {
    @Inject
    Providers providers;

    ProviderRoom() {
        super(ListingKind.PROVIDER, ProviderDraft.class);
    }

    @Override
    RecordCalls<?, ProviderDraft, ProviderView> calls() {
        return new RecordCalls<>(
                ProviderId::new,
                providers::find,
                providers::add,
                providers::change,
                providers::restore,
                providers::delete);
    }

    @Override
    List<ProviderView> list(Actor actor, Slice slice) {
        return providers.list(actor, ProviderFilter.ALL, slice);
    }

    @Override
    String match(ProviderView record) {
        return Cells.folded(record.name());
    }

    @Override
    List<FieldError> errors(Actor actor, @Nullable Found before, ProviderDraft draft, boolean open) {
        return providers.errors(actor, draft);
    }

    @Override
    ProviderView moved(Actor actor, UUID id, StatusChange change, long version) {
        return providers.move(actor, new ProviderId(id), change, version);
    }

    @Override
    boolean mayGo(Actor actor, Found record) {
        return record.open()
                ? !providers.hasPublicServices(actor, new ProviderId(record.id()))
                : !providers.isUsed(actor, new ProviderId(record.id()));
    }
}
