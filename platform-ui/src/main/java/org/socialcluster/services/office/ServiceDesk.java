package org.socialcluster.services.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.records.AlikeDesk;
import org.socialcluster.office.records.ConfirmedDesk;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.PastRefused;
import org.socialcluster.office.records.ResidentsPage;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.ServiceMerges;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link SocialServices} that a record's page makes. */
@Dependent
class ServiceDesk implements ConfirmedDesk<ServiceDraft>, AlikeDesk<ServiceDraft> {
    private static final Set<String> LACKED = Set.of("needs", "description");

    private final SocialServices services;
    private final ServiceMerges merges;
    private final RecordHistory history;
    private final ResidentsPage page;

    @Inject
    ServiceDesk(SocialServices services, ServiceMerges merges, RecordHistory history, ResidentsPage page) {
        this.services = services;
        this.merges = merges;
        this.history = history;
        this.page = page;
    }

    @Override
    public Optional<Sheet<ServiceDraft>> find(Actor actor, UUID id) {
        return services.find(actor, new ServiceId(id)).map(ServiceDesk::sheet);
    }

    @Override
    public Sheet<ServiceDraft> add(Actor actor, ServiceDraft draft) {
        return sheet(services.add(actor, draft));
    }

    @Override
    public Sheet<ServiceDraft> change(Actor actor, UUID id, ServiceDraft draft, long version) {
        return sheet(services.change(actor, new ServiceId(id), draft, version));
    }

    @Override
    public Sheet<ServiceDraft> move(Actor actor, UUID id, StatusChange change, long version) {
        return sheet(services.move(actor, new ServiceId(id), change, version));
    }

    @Override
    public Sheet<ServiceDraft> confirm(Actor actor, UUID id, long version) {
        return sheet(services.confirm(actor, new ServiceId(id), version));
    }

    @Override
    public void delete(Actor actor, UUID id, long version) {
        services.delete(actor, new ServiceId(id), version);
    }

    @Override
    public Sheet<ServiceDraft> restore(Actor actor, UUID id, UUID change, long version) {
        return sheet(PastRefused.unless(
                () -> services.restore(actor, new ServiceId(id), change, version), ServiceDesk::whyNot));
    }

    /** What everybody sees may not lose its needs or its words; anything else is said as the service says it. */
    static String whyNot(List<FieldError> errors) {
        String lacked = errors.stream()
                .filter(it -> LACKED.contains(it.field()))
                .map(it -> Shelf.words("service.lacked." + it.field()))
                .collect(Collectors.joining(", "));
        return lacked.isEmpty()
                ? Shelf.words(
                        "service.past.refused",
                        errors.stream().map(FieldError::message).distinct().collect(Collectors.joining(" ")))
                : Shelf.words("service.past.lacked", lacked);
    }

    @Override
    public String preview(Actor actor, Sheet<ServiceDraft> sheet) {
        return page.of(actor, sheet);
    }

    /** Nobody has asked yet whether there is room in the new one. */
    @Override
    public ServiceDraft copy(ServiceDraft it) {
        return new ServiceDraft(
                EditPage.copyOf(it.name()),
                it.description(),
                it.needs(),
                it.serviceTypes(),
                it.form(),
                it.audience(),
                it.providerId(),
                it.placeId(),
                it.cost(),
                it.eligibility(),
                it.documents(),
                it.byAppointment(),
                it.accessibility(),
                it.schedule(),
                it.contacts(),
                new ServiceDraft.Capacity(CapacityState.UNKNOWN, null, null),
                it.languages(),
                it.servesTowns());
    }

    @Override
    public ServiceDraft draft(String json) {
        return ServiceJson.draft(json);
    }

    @Override
    public Set<String> telling() {
        return Set.of("name", "providerId");
    }

    @Override
    public List<Lookalike> alike(Actor actor, ServiceDraft draft, @Nullable UUID self) {
        return merges.alike(actor, draft, self == null ? null : new ServiceId(self));
    }

    @Override
    public void merge(Actor actor, Sheet<ServiceDraft> survivor, Sheet<ServiceDraft> other, ServiceDraft draft) {
        merges.merge(
                actor, new Picked(survivor.id(), survivor.version()), new Picked(other.id(), other.version()), draft);
    }

    @Override
    public List<RecordChange> history(Actor actor, UUID id, int limit) {
        return history.of(actor, id, limit);
    }

    private static Sheet<ServiceDraft> sheet(ServiceView view) {
        return new Sheet<>(
                view.id().value(),
                view.version(),
                view.name(),
                view.status(),
                view.closedReason(),
                view.closedUntil(),
                "services/" + view.slug(),
                view.draft(),
                view.updatedAt(),
                view.lastConfirmed());
    }
}
