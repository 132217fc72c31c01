package org.socialcluster.staff.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.socialcluster.office.records.ListingDesk;
import org.socialcluster.office.records.ResidentsPage;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.StatusCalls;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffDraft;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Staff} that a record's page makes. */
@Dependent
class StaffDesk extends ListingDesk<StaffDraft, StaffView> {
    @Inject
    StaffDesk(Staff staff, RecordHistory history, ResidentsPage page) {
        super(
                StaffDraft.class,
                new RecordCalls<>(StaffId::new, staff::find, staff::add, staff::change, staff::restore, staff::delete),
                new StatusCalls<>(StaffId::new, staff::move, staff::confirm),
                history,
                page);
    }

    @Override
    protected String name(StaffView person) {
        return person.position();
    }

    @Override
    protected String site(StaffView person) {
        return "staff";
    }
}
