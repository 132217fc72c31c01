package org.socialcluster.staff.office;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.BatchView;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.StatusBulk;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.staff.StaffBatches;
import org.socialcluster.staff.StaffFilter;
import org.socialcluster.staff.StaffView;

/** What can be done with many people at once. */
class StaffBulk extends StatusBulk<StaffView> {
    private final StaffBatches staff;
    private final Batches batches;
    private final Supplier<StaffFilter> wanted;

    /** @param wanted the filter of the list as it stands */
    StaffBulk(
            StaffBatches staff,
            Batches batches,
            OfficeSession session,
            Words words,
            Clock clock,
            Supplier<StaffFilter> wanted) {
        super("staff.bulk.", session, words, clock);
        this.staff = staff;
        this.batches = batches;
        this.wanted = wanted;
    }

    @Override
    public Picked pick(StaffView row) {
        return new Picked(row.id().value(), row.version());
    }

    @Override
    public String name(StaffView row) {
        return row.displayName() == null ? row.position() : row.position() + ", " + row.displayName();
    }

    @Override
    public List<Picked> found(int most) {
        return staff.pick(session().actor(), wanted.get(), most);
    }

    @Override
    protected BatchOutcome move(List<Picked> picked, StatusChange change) {
        return staff.move(session().actor(), picked, change);
    }

    @Override
    protected BatchOutcome confirm(List<Picked> picked) {
        return staff.confirm(session().actor(), picked);
    }

    @Override
    public BatchOutcome undo(UUID batch) {
        return staff.undo(session().actor(), batch);
    }

    @Override
    public List<BatchView> recent(int limit) {
        return batches.recent(session().actor(), ListingKind.STAFF, limit);
    }
}
