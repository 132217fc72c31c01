package org.socialcluster.staff.office;

import java.util.List;
import java.util.function.Supplier;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.BulkCalls;
import org.socialcluster.office.records.StatusBulk;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.staff.StaffBatches;
import org.socialcluster.staff.StaffFilter;
import org.socialcluster.staff.StaffView;

/** What can be done with many people at once. */
class StaffBulk extends StatusBulk<StaffView> {
    private final StaffBatches staff;
    private final Supplier<StaffFilter> wanted;

    /** @param wanted the filter of the list as it stands */
    StaffBulk(StaffBatches staff, BulkBench bench, Supplier<StaffFilter> wanted) {
        super(ListingKind.STAFF, new BulkCalls(staff::move, staff::confirm, staff::undo), bench);
        this.staff = staff;
        this.wanted = wanted;
    }

    @Override
    public String name(StaffView row) {
        return row.displayName() == null ? row.position() : row.position() + ", " + row.displayName();
    }

    @Override
    public List<Picked> found(int most) {
        return staff.pick(actor(), wanted.get(), most);
    }
}
