package org.socialcluster.providers.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.records.AlikeDesk;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.ListingDesk;
import org.socialcluster.office.records.ResidentsPage;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderMerges;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.StatusCalls;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Providers} that a record's page makes. */
@Dependent
class ProviderDesk extends ListingDesk<ProviderDraft, ProviderView> implements AlikeDesk<ProviderDraft> {
    private final ProviderMerges merges;

    @Inject
    ProviderDesk(Providers providers, ProviderMerges merges, RecordHistory history, ResidentsPage page) {
        super(
                ProviderDraft.class,
                new RecordCalls<>(
                        ProviderId::new,
                        providers::find,
                        providers::add,
                        providers::change,
                        providers::restore,
                        providers::delete),
                new StatusCalls<>(ProviderId::new, providers::move, providers::confirm),
                history,
                page);
        this.merges = merges;
    }

    @Override
    protected String name(ProviderView provider) {
        return provider.name();
    }

    @Override
    protected String site(ProviderView provider) {
        return "providers/" + provider.slug();
    }

    /** Numbers in registers are those of one organisation. */
    @Override
    public ProviderDraft copy(ProviderDraft it) {
        return new ProviderDraft(
                EditPage.copyOf(it.name()),
                it.kind(),
                it.authorityKind(),
                it.sectors(),
                it.email(),
                it.phone(),
                it.website(),
                null,
                null,
                false);
    }

    @Override
    public Set<String> telling() {
        return Set.of("name", "phone", "inn", "ogrn");
    }

    @Override
    public List<Lookalike> alike(Actor actor, ProviderDraft draft, @Nullable UUID self) {
        return merges.alike(actor, draft, self == null ? null : new ProviderId(self));
    }

    @Override
    public void merge(Actor actor, Sheet<ProviderDraft> survivor, Sheet<ProviderDraft> other, ProviderDraft draft) {
        merges.merge(actor, survivor.picked(), other.picked(), draft);
    }
}
