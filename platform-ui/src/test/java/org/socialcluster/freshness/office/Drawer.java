package org.socialcluster.freshness.office;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.freshness.Confirmed;
import org.socialcluster.freshness.DueRecord;
import org.socialcluster.freshness.WorkList;
import org.socialcluster.freshness.Workload;
import org.socialcluster.needs.Needs;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ConfirmationState;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Slice;
import org.socialcluster.staff.Staff;
import org.socialcluster.tenancy.Centres;

/** A drawer of due records in memory. */
class Drawer extends WorkList {
    private final List<DueRecord> due = new ArrayList<>();
    private final List<DueRecord> confirmed = new ArrayList<>();

    void put(int records) {
        for (int n = 1; n <= records; n++) {
            due.add(new DueRecord(
                    ListingKind.SERVICE,
                    new UUID(0, n),
                    DueRecord.Aspect.RECORD,
                    "Услуга " + n,
                    "Центр",
                    OffsetDateTime.parse("2026-05-01T10:00:00Z"),
                    ConfirmationState.OVERDUE,
                    40,
                    0,
                    1));
        }
    }

    List<String> left() {
        return due.stream().map(DueRecord::name).toList();
    }

    /** Somebody else writes the record. */
    void overtake(int index) {
        DueRecord old = due.get(index);
        due.set(index, version(old, old.version() + 1));
    }

    @Override
    public List<DueRecord> list(Actor actor, Slice slice) {
        return List.copyOf(due);
    }

    @Override
    public Workload workload(Actor actor) {
        return new Workload(due.size(), due.size(), due.size());
    }

    @Override
    public Confirmed confirm(Actor actor, ListingKind kind, UUID id, long version) {
        DueRecord record =
                due.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        if (record.version() != version) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        due.remove(record);
        confirmed.add(record);
        return new Confirmed(kind, id, version + 1, record.confirmed(), null, null);
    }

    @Override
    public void takeBack(Actor actor, Confirmed given) {
        DueRecord record = confirmed.stream()
                .filter(it -> it.id().equals(given.id()))
                .findFirst()
                .orElseThrow();
        confirmed.remove(record);
        due.add(version(record, given.version() + 1));
    }

    private static DueRecord version(DueRecord old, long version) {
        return new DueRecord(
                old.kind(),
                old.id(),
                old.aspect(),
                old.name(),
                old.beside(),
                old.confirmed(),
                old.state(),
                old.daysLate(),
                old.demand(),
                version);
    }

    /** What each says. */
    static final class Said extends Essentials {
        private long behind;

        Said(OfficeSession session) {
            super(
                    new SocialServices(),
                    new Providers(),
                    new Places(),
                    new CentreEvents(),
                    new Staff(),
                    new Vocabulary(new Needs(), new Centres(), session));
        }

        /** From now on an older version is shown than the one that is stored. */
        void lag() {
            behind = 1;
        }

        @Override
        Optional<Looked> of(Actor actor, DueRecord due) {
            return Optional.of(new Looked(
                    due.version() - behind,
                    List.of(new Looked.Fact("Телефон", "+7 343 123-45-67"), new Looked.Fact("Часы", "")),
                    "services/" + due.id(),
                    true));
        }
    }
}
