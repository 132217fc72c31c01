package org.socialcluster.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

@ApplicationScoped
class HistoryStore {
    @PersistenceContext
    EntityManager em;

    List<RecordChange> of(CentreId centre, UUID record, int limit) {
        return Row.of(em.createNativeQuery("""
                                select h.id, h.at, h.actor, c.name, h.old_row::text, h.new_row::text
                                  from history h left join colleague c on c.account_id = h.actor
                                 where h.centre_id = ?1 and h.row_id = ?2
                                 order by h.at desc limit ?3
                                """)
                        .setParameter(1, centre.value())
                        .setParameter(2, record)
                        .setParameter(3, limit))
                .map(HistoryStore::change)
                .toList();
    }

    /** The record after one change, alone: all changes of a record may be more than memory holds. */
    Optional<String> after(CentreId centre, UUID record, UUID change) {
        return Row.of(em.createNativeQuery(
                                "select new_row::text from history where centre_id = ?1 and row_id = ?2 and id = ?3 and new_row is not null")
                        .setParameter(1, centre.value())
                        .setParameter(2, record)
                        .setParameter(3, change))
                .map(row -> row.text(0))
                .findFirst();
    }

    private static RecordChange change(Row row) {
        UUID by = row.uuidOrNull(2);
        return new RecordChange(
                row.uuid(0),
                row.instant(1).atOffset(ZoneOffset.UTC),
                by == null ? null : new AccountId(by),
                row.textOrNull(3),
                row.textOrNull(4),
                row.textOrNull(5));
    }
}
