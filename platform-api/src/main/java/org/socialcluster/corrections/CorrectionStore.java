package org.socialcluster.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.corrections.CorrectionView.State;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Where;

/** Corrections of the Actor's centre. */
@ApplicationScoped
class CorrectionStore {
    private static final String COLUMNS = """
            select c.id, c.kind, c.record_id, c.field, p.name, c.was, c.wish, c.state, c.made_at, c.decided_at, who.name
              from correction c
              join provider p on p.centre_id = c.centre_id and p.id = c.provider_id
              left join colleague who on who.account_id = c.decided_by
            """;
    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    /** Writes down a wish. One that nobody has decided on gives way to it, but what was approved last stays approved. */
    void add(Actor actor, Asked asked, Editable record, CorrectedField field, String wish, State state) {
        em.createNativeQuery("""
                        insert into correction (centre_id, id, inquiry_id, provider_id, kind, record_id, field, was, wish, state)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        on conflict (centre_id, record_id, field) where state in ('LIVE', 'WAITING')
                        do update set inquiry_id = excluded.inquiry_id, wish = excluded.wish, state = excluded.state, made_at = now(),
                          was = case when correction.state = 'LIVE' then correction.was else excluded.was end
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, Id.fresh())
                .setParameter(3, asked.inquiry())
                .setParameter(4, asked.provider().value())
                .setParameter(5, record.kind().name())
                .setParameter(6, record.id())
                .setParameter(7, field.name())
                .setParameter(8, record.value(field))
                .setParameter(9, wish)
                .setParameter(10, state.name())
                .executeUpdate();
    }

    List<CorrectionView> open(Actor actor) {
        Where where = ofCentre(actor).and("c.state in ('LIVE', 'WAITING')");
        return read(where, " order by p.name collate \"ru-RU-x-icu\", c.kind, c.record_id, c.made_at, c.id");
    }

    int countOpen(Actor actor) {
        Where where = ofCentre(actor).and("c.state in ('LIVE', 'WAITING')");
        return where.count(em, " from correction c");
    }

    /** What a provider has said lately, the newest first. */
    List<CorrectionView> of(Actor actor, Asked asked) {
        Where where = ofCentre(actor)
                .and("c.provider_id = %s", asked.provider().value())
                .and("(c.decided_at is null or c.decided_at > now() - interval '60 days')");
        return read(where, " order by c.made_at desc, c.id desc");
    }

    /** Nobody else decides on it until the transaction ends. */
    Optional<CorrectionView> lock(Actor actor, UUID id) {
        Where where = ofCentre(actor).and("c.id = %s", id);
        return read(where, " for update of c").stream().findFirst();
    }

    Optional<CorrectionView> openClosure(Actor actor, UUID record) {
        Where where = ofCentre(actor)
                .and("c.record_id = %s", record)
                .and("c.field = 'CLOSED'")
                .and("c.state in ('LIVE', 'WAITING')");
        return read(where, " for update of c").stream().findFirst();
    }

    void decide(Actor actor, UUID id, State state) {
        em.createNativeQuery("""
                        update correction set state = ?3, decided_at = now(), decided_by = ?4
                         where centre_id = ?1 and id = ?2 and state in ('LIVE', 'WAITING')
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, id)
                .setParameter(3, state.name())
                .setParameter(4, actor.person().value())
                .executeUpdate();
    }

    private static Where ofCentre(Actor actor) {
        return new Where().and("c.centre_id = %s", actor.home().value());
    }

    private List<CorrectionView> read(Where where, String rest) {
        return Row.of(where.in(em, COLUMNS + where.text() + rest).setMaxResults(MOST))
                .map(CorrectionStore::correction)
                .toList();
    }

    private static CorrectionView correction(Row row) {
        return new CorrectionView(
                row.uuid(0),
                ListingKind.valueOf(row.text(1)),
                row.uuid(2),
                CorrectedField.valueOf(row.text(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                State.valueOf(row.text(7)),
                row.instant(8),
                row.instantOrNull(9),
                row.textOrNull(10));
    }
}
