package org.socialcluster.staff.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.office.records.ConfirmedDesk;
import org.socialcluster.office.records.PastRefused;
import org.socialcluster.office.records.ResidentsPage;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffDraft;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Staff} that a record's page makes. */
@Dependent
class StaffDesk implements ConfirmedDesk<StaffDraft> {
    private final Staff staff;
    private final RecordHistory history;
    private final ResidentsPage page;

    @Inject
    StaffDesk(Staff staff, RecordHistory history, ResidentsPage page) {
        this.staff = staff;
        this.history = history;
        this.page = page;
    }

    @Override
    public Optional<Sheet<StaffDraft>> find(Actor actor, UUID id) {
        return staff.find(actor, new StaffId(id)).map(StaffDesk::sheet);
    }

    @Override
    public Sheet<StaffDraft> add(Actor actor, StaffDraft draft) {
        return sheet(staff.add(actor, draft));
    }

    @Override
    public Sheet<StaffDraft> change(Actor actor, UUID id, StaffDraft draft, long version) {
        return sheet(staff.change(actor, new StaffId(id), draft, version));
    }

    @Override
    public Sheet<StaffDraft> move(Actor actor, UUID id, StatusChange change, long version) {
        return sheet(staff.move(actor, new StaffId(id), change, version));
    }

    @Override
    public Sheet<StaffDraft> confirm(Actor actor, UUID id, long version) {
        return sheet(staff.confirm(actor, new StaffId(id), version));
    }

    @Override
    public void delete(Actor actor, UUID id, long version) {
        staff.delete(actor, new StaffId(id), version);
    }

    @Override
    public Sheet<StaffDraft> restore(Actor actor, UUID id, UUID change, long version) {
        return sheet(PastRefused.unless(
                () -> staff.restore(actor, new StaffId(id), change, version),
                errors -> StaffText.of(
                        "staff.past.refused",
                        errors.stream().map(FieldError::message).distinct().collect(Collectors.joining(" ")))));
    }

    @Override
    public String preview(Actor actor, Sheet<StaffDraft> sheet) {
        return page.of(actor, sheet);
    }

    @Override
    public StaffDraft draft(String json) {
        return StoredJson.read(json, StaffDraft.class);
    }

    @Override
    public List<RecordChange> history(Actor actor, UUID id, int limit) {
        return history.of(actor, id, limit);
    }

    private static Sheet<StaffDraft> sheet(StaffView view) {
        return new Sheet<>(
                view.id().value(),
                view.version(),
                view.position(),
                view.status(),
                view.closedReason(),
                view.closedUntil(),
                "staff",
                view.draft(),
                view.updatedAt(),
                view.lastConfirmed());
    }
}
