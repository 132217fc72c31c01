package org.socialcluster.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.shared.Where;

/** Letters as they are left, by any role, and as the office of their centre reads them. */
@ApplicationScoped
class LetterStore {
    private static final String COLUMNS = """
            select l.id, l.kind, l.record_id, case when l.confidential then '' else l.recipient end,
                   case when l.confidential then '' else l.subject end,
                   case when l.confidential and l.state <> 'KEPT' then '' else l.body end, l.state, l.tries, l.created_at, l.due_at,
                   l.done_at, l.problem, l.secrets::text, l.confidential
              from letter l
            """;

    @PersistenceContext
    EntityManager em;

    void add(CentreId centre, UUID id, Letter letter) {
        em.createNativeQuery("""
                        insert into letter (centre_id, id, kind, record_id, recipient, subject, body, html, attachments, secrets, unsubscribe, confidential)
                        values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, ?7, ?8, cast(?9 as jsonb), cast(?10 as jsonb), ?11, ?12)
                        """)
                .setParameter(1, centre.value())
                .setParameter(2, id)
                .setParameter(3, letter.kind())
                .setParameter(4, letter.about() == null ? null : letter.about().toString())
                .setParameter(5, letter.to())
                .setParameter(6, letter.subject())
                .setParameter(7, letter.text())
                .setParameter(8, letter.html())
                .setParameter(9, StoredJson.write(letter.attachments()))
                .setParameter(10, StoredJson.write(letter.secrets()))
                .setParameter(11, letter.unsubscribe())
                .setParameter(12, letter.confidential())
                .executeUpdate();
    }

    List<LetterView> list(CentreId centre, LetterFilter filter, Slice slice) {
        Where where = wanted(centre, filter);
        return Row.of(where.in(em, COLUMNS + where.text() + " order by l.created_at desc, l.id desc")
                        .setFirstResult(slice.offset())
                        .setMaxResults(slice.limit()))
                .map(LetterStore::letter)
                .toList();
    }

    int count(CentreId centre, LetterFilter filter) {
        Where where = wanted(centre, filter);
        return where.count(em, " from letter l");
    }

    /** Letters that were given up and can be sent again. */
    int givenUp(CentreId centre) {
        return wanted(centre, new LetterFilter(LetterState.FAILED, ""))
                .and("not l.confidential")
                .count(em, " from letter l");
    }

    Optional<LetterView> find(CentreId centre, UUID id) {
        Where where = new Where().and("l.centre_id = %s", centre.value()).and("l.id = %s", id);
        return Row.of(where.in(em, COLUMNS + where.text()))
                .map(LetterStore::letter)
                .findFirst();
    }

    boolean queueAgain(CentreId centre, UUID id) {
        return em.createNativeQuery("""
                                update letter set state = 'QUEUED', tries = 0, due_at = now(), queued_at = now(), done_at = null
                                 where centre_id = ?1 and id = ?2 and state in ('FAILED', 'QUEUED') and recipient is not null
                                """)
                        .setParameter(1, centre.value())
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    private static Where wanted(CentreId centre, LetterFilter filter) {
        Where where = new Where().and("l.centre_id = %s", centre.value());
        if (filter.state() != null) {
            where.and("l.state = %s", filter.state().name());
        }
        return filter.text().isBlank()
                ? where
                : where.and("not l.confidential").andAnyHolds(filter.text(), "l.recipient", "l.subject");
    }

    private static LetterView letter(Row row) {
        LetterState state = LetterState.valueOf(row.text(6));
        boolean waits = state == LetterState.QUEUED || state == LetterState.SENDING;
        return new LetterView(
                row.uuid(0),
                row.text(1),
                row.uuidOrNull(2),
                row.text(3),
                row.text(4),
                state == LetterState.KEPT ? row.text(5) : without(row.text(12), row.text(5)),
                state,
                row.number(7),
                row.instant(8),
                waits ? row.instant(9) : null,
                row.instantOrNull(10),
                row.textOrNull(11),
                row.flag(13));
    }

    /** Only the letter itself lets anybody in, and a demonstration sends none. */
    private static String without(String secrets, String text) {
        return Stream.of(StoredJson.read(secrets, String[].class))
                .reduce(text, (rest, secret) -> rest.replace(secret, "…"));
    }
}
