package org.socialcluster.providers;

import static org.socialcluster.providers.ProviderChangeStore.PROVIDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialcluster.listings.Held;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.needs.Needs;
import org.socialcluster.needs.Vocabulary;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
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
    @Inject
    ProviderStore store;

    @Inject
    ProviderChangeStore changes;

    @Inject
    ListingStore listings;

    @Inject
    Needs needs;

    @Inject
    Centres centres;

    @Inject
    RecordHistory history;

    @Inject
    RingingPhones phones;

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
        listings.hold(actor, PROVIDERS, id, version);
        check(actor, draft);
        changes.update(actor, id, draft);
        return seen(actor, id);
    }

    /** Publishes, closes for a time, archives, or takes back to a draft.
     *
     * @throws Problem {@code invalid-input} naming what is missing for it, {@code conflict}, {@code stale-version} */
    public ProviderView move(Actor actor, ProviderId id, @Valid StatusChange change, long version) {
        Held now = listings.hold(actor, PROVIDERS, id, version);
        change.check(centres.today(actor));
        int services = change.status().open() ? 0 : changes.publicServices(actor, id);
        if (services > 0) {
            throw new Problem(ProblemType.CONFLICT, "provider.has-public-services", services);
        }
        listings.move(actor, PROVIDERS, id, change, now.open());
        return seen(actor, id);
    }

    /** Somebody of the centre says that all of it is true as of now. */
    public ProviderView confirm(Actor actor, ProviderId id, long version) {
        listings.hold(actor, PROVIDERS, id, version);
        listings.confirm(actor, PROVIDERS, id);
        return seen(actor, id);
    }

    /** Deletes what was never published.
     *
     * @throws Problem {@code conflict} for anything else: that is archived */
    public void delete(Actor actor, ProviderId id, long version) {
        listings.holdNeverPublished(actor, PROVIDERS, id, version);
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
        listings.hold(actor, PROVIDERS, id, version);
        ProviderDraft draft = StoredJson.read(history.after(actor, id.value(), change), ProviderDraft.class);
        check(actor, draft);
        changes.update(actor, id, draft);
        return seen(actor, id);
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
