package org.socialcluster.routes.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.needs.Needs;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;
import org.socialcluster.tenancy.RecordHistory;

/**
 * Documents and acts as the region's editors keep them. A change is one of all steps that name the record: from then on
 * they ask for what it says now, and no expert's word holds for them any longer. The database sees to both.
 */
@ApplicationScoped
@Transactional
public class Catalogue {
    @Inject
    CatalogueStore store;

    @Inject
    UseStore uses;

    @Inject
    Needs needs;

    @Inject
    RecordHistory history;

    /** Records by name, in one statement.
     *
     * @param text words of which each has to stand in the name or beside it; empty: all
     * @throws Problem {@code forbidden} for whoever does not edit for the region; so everywhere here */
    public <D extends CatalogueDraft> List<CatalogueRecord<D>> list(
            Actor actor, CatalogueKind<D> kind, String text, Slice slice) {
        requireEditor(actor);
        return store.list(kind, text, slice);
    }

    public int count(Actor actor, CatalogueKind<?> kind, String text) {
        requireEditor(actor);
        return store.count(kind, text);
    }

    public <D extends CatalogueDraft> Optional<CatalogueRecord<D>> find(
            Actor actor, CatalogueKind<D> kind, CatalogueId id) {
        requireEditor(actor);
        return store.byId(kind, id);
    }

    /** Where the record is named: published steps first. In one statement. */
    public List<StepUse> uses(Actor actor, CatalogueKind<?> kind, CatalogueId id) {
        requireEditor(actor);
        return uses.of(kind.table(), id.toString());
    }

    /** What a change of the record touches, in one statement. */
    public Reach reach(Actor actor, CatalogueKind<?> kind, CatalogueId id) {
        requireEditor(actor);
        return uses.reach(kind.table(), id.toString());
    }

    /** Adds a record that no step names yet.
     *
     * @throws Problem {@code invalid-input} naming the field */
    public <D extends CatalogueDraft> CatalogueRecord<D> add(Actor actor, CatalogueKind<D> kind, @Valid D draft) {
        requireEditor(actor);
        check(actor, draft);
        CatalogueId id = new CatalogueId(Id.fresh());
        store.insert(actor, kind, id, draft);
        return seen(kind, id);
    }

    /** Writes the record anew, in all steps that name it.
     *
     * @throws Problem {@code stale-version} when somebody else was faster, {@code not-found}, {@code invalid-input} */
    public <D extends CatalogueDraft> CatalogueRecord<D> change(
            Actor actor, CatalogueKind<D> kind, CatalogueId id, @Valid D draft, long version) {
        lock(actor, kind, id, version);
        check(actor, draft);
        store.update(actor, kind, id, draft);
        return seen(kind, id);
    }

    /** As the record was after a change of its history.
     *
     * @param change id of {@code RecordChange} */
    public <D extends CatalogueDraft> CatalogueRecord<D> restore(
            Actor actor, CatalogueKind<D> kind, CatalogueId id, UUID change, long version) {
        lock(actor, kind, id, version);
        D then = kind.draft(history.after(actor, id.value(), change));
        check(actor, then);
        store.update(actor, kind, id, then);
        return seen(kind, id);
    }

    /** Takes a record away.
     *
     * @throws Problem {@code conflict} while any version of a route names it, {@code stale-version} */
    public void delete(Actor actor, CatalogueKind<?> kind, CatalogueId id, long version) {
        lock(actor, kind, id, version);
        if (store.named(kind, id)) {
            throw new Problem(ProblemType.CONFLICT, "catalogue.in-use");
        }
        store.delete(kind, id);
    }

    private void lock(Actor actor, CatalogueKind<?> kind, CatalogueId id, long version) {
        requireEditor(actor);
        long now = store.lock(kind, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (now != version) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
    }

    private void check(Actor actor, CatalogueDraft draft) {
        Problem.refuse(draft.errors(needs.vocabulary(actor)).toList());
    }

    private <D extends CatalogueDraft> CatalogueRecord<D> seen(CatalogueKind<D> kind, CatalogueId id) {
        return store.byId(kind, id).orElseThrow();
    }

    private static void requireEditor(Actor actor) {
        actor.require(Role.REGIONAL_EDITOR, Role.ADMINISTRATOR);
    }
}
