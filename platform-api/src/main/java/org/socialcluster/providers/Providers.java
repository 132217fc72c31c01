package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialcluster.needs.Needs;
import org.socialcluster.needs.Vocabulary;
import org.socialcluster.providers.ProviderChangeStore.Locked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.RecordHistory;
import org.socialcluster.tenancy.RingingPhones;

/**
 * Organisations of one centre: the Actor's. A visitor ({@link Actor#visitorOf}) reads what is published, whoever works in the
 * centre reads all of it; those who list may write.
 *
 * <p>Every change takes the version it was made from.
 */
@ApplicationScoped
@Transactional
public class Providers {
    private static final Set<ListingStatus> SEEN_BY_ALL = Set.of(ListingStatus.PUBLISHED, ListingStatus.CLOSED);

    @Inject
    ProviderStore store;

    @Inject
    ProviderChangeStore changes;

    @Inject
    Needs needs;

    @Inject
    Centres centres;

    @Inject
    RecordHistory history;

    @Inject
    RingingPhones phones;

    @Inject
    Clock clock;

    public List<ProviderView> list(Actor actor, ProviderFilter filter, Slice slice) {
        return store.list(actor, filter, slice);
    }

    public int count(Actor actor, ProviderFilter filter) {
        return store.count(actor, filter);
    }

    public Optional<ProviderView> find(Actor actor, ProviderId id) {
        return store.byId(actor, id.value());
    }

    /** By its name in addresses. */
    public Optional<ProviderView> find(Actor actor, String slug) {
        return store.bySlug(actor, slug);
    }

    /** Begins a record: a draft.
     *
     * @throws Problem {@code invalid-input} naming the field, {@code forbidden} */
    public ProviderView add(Actor actor, @Valid ProviderDraft draft) {
        actor.requireListing();
        check(actor, draft);
        ProviderId id = new ProviderId(Id.fresh());
        changes.insert(actor, id, draft);
        return seen(actor, id);
    }

    /** Writes the record anew.
     *
     * @throws Problem {@code stale-version} when somebody else was faster, {@code invalid-input} naming the field */
    public ProviderView change(Actor actor, ProviderId id, @Valid ProviderDraft draft, long version) {
        lock(actor, id, version);
        check(actor, draft);
        changes.update(actor, id, draft);
        return seen(actor, id);
    }

    /** Publishes, closes for a time, archives, or takes back to a draft.
     *
     * @throws Problem {@code invalid-input} naming what is missing for it, {@code conflict}, {@code stale-version} */
    public ProviderView move(Actor actor, ProviderId id, @Valid StatusChange change, long version) {
        Locked now = lock(actor, id, version);
        change.check(LocalDate.now(clock.withZone(centres.region(actor).timeZone())));
        int services = SEEN_BY_ALL.contains(change.status()) ? 0 : changes.publicServices(actor, id);
        if (services > 0) {
            throw new Problem(ProblemType.CONFLICT, "provider.has-public-services", services);
        }
        boolean opens = change.status() == ListingStatus.CLOSED && !now.open();
        changes.move(actor, id, change, change.status() == ListingStatus.PUBLISHED || opens);
        return seen(actor, id);
    }

    /** Somebody of the centre says that all of it is true as of now. */
    public ProviderView confirm(Actor actor, ProviderId id, long version) {
        lock(actor, id, version);
        changes.confirm(actor, id);
        return seen(actor, id);
    }

    /** Deletes what was never published.
     *
     * @throws Problem {@code conflict} for anything else: that is archived */
    public void delete(Actor actor, ProviderId id, long version) {
        if (lock(actor, id, version).oncePublished()) {
            throw new Problem(ProblemType.CONFLICT, "listing.once-published");
        }
        int services = changes.services(actor, id);
        int places = changes.places(actor, id);
        int events = changes.events(actor, id);
        if (services + places + events > 0) {
            throw new Problem(ProblemType.CONFLICT, "provider.in-use", services, places, events);
        }
        changes.delete(actor, id);
    }

    /** As the record was after a change of its history; its status stays as it is now.
     *
     * @param change id of {@code RecordChange} */
    public ProviderView restore(Actor actor, ProviderId id, UUID change, long version) {
        lock(actor, id, version);
        ProviderDraft draft = StoredJson.read(history.after(actor, id.value(), change), ProviderDraft.class);
        check(actor, draft);
        changes.update(actor, id, draft);
        return seen(actor, id);
    }

    private Locked lock(Actor actor, ProviderId id, long version) {
        actor.requireListing();
        Locked now = changes.lock(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (now.version() != version) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        return now;
    }

    /** What is wrong with a draft beyond the form of its fields; nothing is written. */
    public List<FieldError> errors(Actor actor, ProviderDraft draft) {
        Vocabulary codes = needs.vocabulary(actor);
        return Stream.of(
                        codes.errors("kind", List.of(draft.kind()), "provider_kinds"),
                        codes.errors(
                                "authorityKind",
                                Stream.ofNullable(draft.authorityKind()).toList(),
                                "authority_kinds"),
                        codes.errors("sectors", draft.sectors(), "sectors"),
                        phones.errors(actor, "phone", draft.phone()))
                .flatMap(it -> it)
                .toList();
    }

    /** Whether anything of the centre belongs to it: then it cannot be deleted. */
    public boolean isUsed(Actor actor, ProviderId id) {
        return changes.services(actor, id) + changes.places(actor, id) + changes.events(actor, id) > 0;
    }

    /** Whether residents see services of it: then it cannot be hidden. */
    public boolean hasPublicServices(Actor actor, ProviderId id) {
        return changes.publicServices(actor, id) > 0;
    }

    private void check(Actor actor, ProviderDraft draft) {
        Problem.refuse(errors(actor, draft));
    }

    private ProviderView seen(Actor actor, ProviderId id) {
        return store.byId(actor, id.value()).orElseThrow();
    }
}
