package org.socialcluster.providers.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.records.AlikeDesk;
import org.socialcluster.office.records.ConfirmedDesk;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.ResidentsPage;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderMerges;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Providers} that a record's page makes. */
@Dependent
class ProviderDesk implements ConfirmedDesk<ProviderDraft>, AlikeDesk<ProviderDraft> {
    private final Providers records;
    private final ProviderMerges merges;
    private final RecordHistory history;
    private final ResidentsPage page;

    @Inject
    ProviderDesk(Providers records, ProviderMerges merges, RecordHistory history, ResidentsPage page) {
        this.records = records;
        this.merges = merges;
        this.history = history;
        this.page = page;
    }

    @Override
    public Optional<Sheet<ProviderDraft>> find(Actor actor, UUID id) {
        return records.find(actor, new ProviderId(id)).map(ProviderDesk::sheet);
    }

    @Override
    public Sheet<ProviderDraft> add(Actor actor, ProviderDraft draft) {
        return sheet(records.add(actor, draft));
    }

    @Override
    public Sheet<ProviderDraft> change(Actor actor, UUID id, ProviderDraft draft, long version) {
        return sheet(records.change(actor, new ProviderId(id), draft, version));
    }

    @Override
    public Sheet<ProviderDraft> move(Actor actor, UUID id, StatusChange change, long version) {
        return sheet(records.move(actor, new ProviderId(id), change, version));
    }

    @Override
    public Sheet<ProviderDraft> confirm(Actor actor, UUID id, long version) {
        return sheet(records.confirm(actor, new ProviderId(id), version));
    }

    @Override
    public void delete(Actor actor, UUID id, long version) {
        records.delete(actor, new ProviderId(id), version);
    }

    @Override
    public Sheet<ProviderDraft> restore(Actor actor, UUID id, UUID change, long version) {
        return sheet(records.restore(actor, new ProviderId(id), change, version));
    }

    @Override
    public String preview(Actor actor, Sheet<ProviderDraft> sheet) {
        return page.of(actor, sheet);
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
    public ProviderDraft draft(String json) {
        return RecordJson.draft(json, ProviderDraft.class);
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
        merges.merge(
                actor, new Picked(survivor.id(), survivor.version()), new Picked(other.id(), other.version()), draft);
    }

    @Override
    public List<RecordChange> history(Actor actor, UUID id, int limit) {
        return history.of(actor, id, limit);
    }

    private static Sheet<ProviderDraft> sheet(ProviderView view) {
        return new Sheet<>(
                view.id().value(),
                view.version(),
                view.name(),
                view.status(),
                view.closedReason(),
                view.closedUntil(),
                "providers/" + view.slug(),
                view.draft(),
                view.updatedAt(),
                view.lastConfirmed());
    }
}
