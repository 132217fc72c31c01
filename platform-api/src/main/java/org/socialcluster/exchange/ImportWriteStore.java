package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.exchange.Room.Found;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** Good rows of imports of the Actor's centre, and what was written of them. */
@ApplicationScoped
class ImportWriteStore {
    @PersistenceContext
    EntityManager em;

    /**
     * A record that an import has written.
     *
     * @param before as it was; null for one that was added
     */
    record Written(
            int number,
            ListingKind kind,
            UUID record,
            @Nullable Found before,
            long versionAfter) {
        static Written of(int number, Step<?> step, Found after) {
            return new Written(number, step.room().kind(), after.id(), step.before(), after.version());
        }
    }

    @SuppressWarnings("unchecked")
    List<Line> lines(Actor actor, ImportId id) {
        return Row.of(of(actor, id, """
                        select number, record_id, external_key, match_key, draft::text, given from import_row
                         where centre_id = ?1 and batch_id = ?2 and errors = '{}' order by number
                        """))
                .map(row -> new Line(
                        row.number(0),
                        row.uuid(1),
                        row.textOrNull(2),
                        row.text(3),
                        StoredJson.read(row.text(4), LinkedHashMap.class),
                        row.texts(5)))
                .toList();
    }

    /** Records by what tables call them. */
    Map<String, UUID> keys(Actor actor, ImportKind kind) {
        Map<String, UUID> keys = new HashMap<>();
        Row.of(em.createNativeQuery("select external_key, record_id from external_key"
                                + " where centre_id = ?1 and source = 'sheet' and kind = ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, kind.name()))
                .forEach(row -> keys.put(row.text(0), row.uuid(1)));
        return keys;
    }

    void matched(Actor actor, ImportId id, List<Map<String, Object>> rows) {
        of(actor, id, """
                        update import_row r set known = m.known, record_id = m."recordId", errors = m.errors
                          from jsonb_to_recordset(cast(?3 as jsonb)) as m (number integer, known boolean, "recordId" uuid, errors jsonb)
                         where r.centre_id = ?1 and r.batch_id = ?2 and r.number = m.number
                        """).setParameter(3, StoredJson.write(rows)).executeUpdate();
    }

    /** Notes what was written, in that order, and what the tables call it.
     *
     * @param changed version of the record by the row that has written it */
    void written(Actor actor, ImportView batch, List<Written> writes, Map<Integer, Long> changed) {
        of(actor, batch.id(), """
                        insert into import_write (centre_id, batch_id, turn, number, kind, record_id, before, version_before, version_after)
                        select ?1, ?2, e.turn, w.number, w.kind, w.record, nullif(w.before, 'null'),
                               cast(w.before ->> 'version' as bigint), w."versionAfter"
                          from jsonb_array_elements(cast(?3 as jsonb)) with ordinality e (written, turn)
                         cross join lateral jsonb_to_record(e.written)
                                 as w (number integer, kind text, record uuid, before jsonb, "versionAfter" bigint)
                        """).setParameter(3, StoredJson.write(writes)).executeUpdate();
        of(actor, batch.id(), """
                        update import_row r
                           set outcome = case when r.known then case when cast(?3 as jsonb) ->> r.number::text is null then 'SAME' else 'CHANGED' end end,
                               version_after = cast(cast(?3 as jsonb) ->> r.number::text as bigint)
                         where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}'
                        """).setParameter(3, StoredJson.write(changed)).executeUpdate();
        of(actor, batch.id(), """
                        insert into external_key (centre_id, source, kind, external_key, record_id)
                        select distinct ?1, 'sheet', ?3, r.external_key, r.record_id from import_row r
                         where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' and r.external_key is not null
                            on conflict (centre_id, source, kind, external_key) do update set record_id = excluded.record_id
                            where external_key.record_id <> excluded.record_id
                        """).setParameter(3, batch.kind().name()).executeUpdate();
    }

    /** What an import has written, the last thing first. */
    List<Written> of(Actor actor, ImportId id) {
        return Row.of(of(actor, id, """
                        select number, kind, record_id, before::text, version_after from import_write
                         where centre_id = ?1 and batch_id = ?2 order by turn desc
                        """))
                .map(row -> new Written(
                        row.number(0),
                        ListingKind.valueOf(row.text(1)),
                        row.uuid(2),
                        row.textOrNull(3) == null ? null : StoredJson.read(row.text(3), Found.class),
                        row.longNumber(4)))
                .toList();
    }

    /** What is as an earlier import has left it, can be taken back with that one too. */
    void movedBack(Actor actor, ImportId id, Written write, long version) {
        of(actor, id, """
                        update import_write set version_after = ?4
                         where centre_id = ?1 and batch_id <> ?2 and record_id = ?3 and version_after = ?5
                        """)
                .setParameter(3, write.record())
                .setParameter(4, version)
                .setParameter(5, Objects.requireNonNull(write.before()).version())
                .executeUpdate();
    }

    void forgetKey(Actor actor, ImportKind kind, UUID record) {
        em.createNativeQuery(
                        "delete from external_key where centre_id = ?1 and source = 'sheet' and kind = ?2 and record_id = ?3")
                .setParameter(1, actor.home().value())
                .setParameter(2, kind.name())
                .setParameter(3, record)
                .executeUpdate();
    }

    void kept(Actor actor, ImportId id, List<Integer> numbers) {
        of(actor, id, """
                        update import_row set outcome = 'KEPT'
                         where centre_id = ?1 and batch_id = ?2
                           and number in (select cast(n as integer) from jsonb_array_elements_text(cast(?3 as jsonb)) n)
                        """).setParameter(3, StoredJson.write(numbers)).executeUpdate();
    }

    private Query of(Actor actor, ImportId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }
}
