package org.socialcluster.services.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.records.AlikeDesk;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.ListingDesk;
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
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.StatusCalls;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link SocialServices} that a record's page makes. */
@Dependent
class ServiceDesk extends ListingDesk<ServiceDraft, ServiceView> implements AlikeDesk<ServiceDraft> {
    private static final Set<String> LACKED = Set.of("needs", "description");

    private final ServiceMerges merges;

    @Inject
    ServiceDesk(SocialServices services, ServiceMerges merges, RecordHistory history, ResidentsPage page) {
        super(
                ServiceDraft.class,
                new RecordCalls<>(
                        ServiceId::new,
                        services::find,
                        services::add,
                        services::change,
                        services::restore,
                        services::delete),
                new StatusCalls<>(ServiceId::new, services::move, services::confirm),
                history,
                page);
        this.merges = merges;
    }

    @Override
    protected String name(ServiceView service) {
        return service.name();
    }

    @Override
    protected String site(ServiceView service) {
        return "services/" + service.slug();
    }

    /** What everybody sees may not lose its needs or its words; anything else is said as the service says it. */
    @Override
    protected String whyNot(List<FieldError> errors) {
        String lacked = errors.stream()
                .filter(it -> LACKED.contains(it.field()))
                .map(it -> Shelf.words("service.lacked." + it.field()))
                .collect(Collectors.joining(", "));
        return lacked.isEmpty() ? super.whyNot(errors) : Shelf.words("service.past.lacked", lacked);
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
    public Set<String> telling() {
        return Set.of("name", "providerId");
    }

    @Override
    public List<Lookalike> alike(Actor actor, ServiceDraft draft, @Nullable UUID self) {
        return merges.alike(actor, draft, self == null ? null : new ServiceId(self));
    }

    @Override
    public void merge(Actor actor, Sheet<ServiceDraft> survivor, Sheet<ServiceDraft> other, ServiceDraft draft) {
        merges.merge(actor, survivor.picked(), other.picked(), draft);
    }
}
