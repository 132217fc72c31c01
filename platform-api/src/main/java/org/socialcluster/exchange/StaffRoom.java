package org.socialcluster.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffDraft;
import org.socialcluster.staff.StaffFilter;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;

/** How an import writes staff. */
@Dependent
class StaffRoom extends Room<StaffDraft> {
    @Inject
    Staff staff;

    StaffRoom() {
        super(ListingKind.STAFF, StaffDraft.class);
    }

    /** What makes somebody the same: the name where it is known, else the position. */
    static String match(StaffDraft draft) {
        return Cells.folded(draft.displayName() == null ? draft.position() : draft.displayName());
    }

    @Override
    List<Found> page(Actor actor, Slice slice) {
        return staff.list(actor, StaffFilter.ALL, slice).stream()
                .map(StaffRoom::seen)
                .toList();
    }

    @Override
    Optional<Found> find(Actor actor, UUID id) {
        return staff.find(actor, new StaffId(id)).map(StaffRoom::seen);
    }

    @Override
    List<FieldError> errors(Actor actor, @Nullable Found before, StaffDraft draft, boolean open) {
        return staff.errors(actor, before == null ? null : new StaffId(before.id()), draft);
    }

    @Override
    Found add(Actor actor, StaffDraft draft) {
        return seen(staff.add(actor, draft));
    }

    @Override
    Found change(Actor actor, UUID id, StaffDraft draft, long version) {
        return seen(staff.change(actor, new StaffId(id), draft, version));
    }

    @Override
    Found move(Actor actor, UUID id, StatusChange change, long version) {
        return seen(staff.move(actor, new StaffId(id), change, version));
    }

    @Override
    void delete(Actor actor, UUID id, long version) {
        staff.delete(actor, new StaffId(id), version);
    }

    @Override
    boolean mayGo(Actor actor, Found record) {
        return true;
    }

    private static Found seen(StaffView view) {
        return new Found(
                view.id().value(),
                view.version(),
                view.status(),
                view.closedReason(),
                view.closedUntil(),
                match(view.draft()),
                Merge.plain(view.draft()));
    }
}
