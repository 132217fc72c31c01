package org.socialcluster.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffDraft;
import org.socialcluster.staff.StaffFilter;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;

/** How an import writes staff. */
@Dependent
class StaffRoom extends Room<StaffDraft, StaffView> {
    @Inject
    Staff staff;

    StaffRoom() {
        super(ListingKind.STAFF, StaffDraft.class);
    }

    @Override
    RecordCalls<?, StaffDraft, StaffView> calls() {
        return new RecordCalls<>(StaffId::new, staff::find, staff::add, staff::change, staff::restore, staff::delete);
    }

    @Override
    List<StaffView> list(Actor actor, Slice slice) {
        return staff.list(actor, StaffFilter.ALL, slice);
    }

    @Override
    String match(StaffView record) {
        return match(record.draft());
    }

    /** What makes somebody the same: the name where it is known, else the position. */
    static String match(StaffDraft draft) {
        return Cells.folded(draft.displayName() == null ? draft.position() : draft.displayName());
    }

    @Override
    List<FieldError> errors(Actor actor, @Nullable Found before, StaffDraft draft, boolean open) {
        return staff.errors(actor, before == null ? null : new StaffId(before.id()), draft);
    }

    @Override
    StaffView moved(Actor actor, UUID id, StatusChange change, long version) {
        return staff.move(actor, new StaffId(id), change, version);
    }
}
