package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialcluster.exchange.Sending.SentRow;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StoredJson;

/**
 * Rows of imports of the Actor's centre. They go to the database as JSON, a thousand at a time: COPY does not work under row
 * security.
 */
@ApplicationScoped
class ImportRowStore {
    private static final String VIEW = """
            select r.number, s.cells, r.errors::text, r.known, r.record_id
              from import_row r
              join import_sheet_row s on s.centre_id = r.centre_id and s.batch_id = r.batch_id and s.number = r.number
             where r.centre_id = ?1 and r.batch_id = ?2
            """;

    private static final int ROWS_AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    /** Does something with a row. */
    interface EachRow {
        void row(ImportRowView row) throws IOException;
    }

    void sent(Actor actor, ImportId id, List<SentRow> rows) {
        of(actor, id, """
                        insert into import_sheet_row (centre_id, batch_id, number, cells)
                        select ?1, ?2, r.number, array(select jsonb_array_elements_text(r.cells))
                          from jsonb_to_recordset(cast(?3 as jsonb)) as r (number integer, cells jsonb)
                        """).setParameter(3, StoredJson.write(rows)).executeUpdate();
    }

    List<SentRow> sentAfter(Actor actor, ImportId id, int number, int most) {
        return Row.of(of(actor, id, """
                                select number, cells from import_sheet_row
                                 where centre_id = ?1 and batch_id = ?2 and number > ?3 order by number limit ?4
                                """).setParameter(3, number).setParameter(4, most))
                .map(row -> new SentRow(row.number(0), row.texts(1)))
                .toList();
    }

    void forgetRead(Actor actor, ImportId id) {
        of(actor, id, "delete from import_row where centre_id = ?1 and batch_id = ?2")
                .executeUpdate();
    }

    void read(Actor actor, ImportId id, List<ReadRow> rows) {
        of(actor, id, """
                        insert into import_row (centre_id, batch_id, number, record_id, external_key, match_key, slug, draft, given, errors)
                        select ?1, ?2, r.number, r."recordId", r."externalKey", r."matchKey", r.slug, r.draft,
                               array(select jsonb_array_elements_text(r.given)), r.errors
                          from jsonb_to_recordset(cast(?3 as jsonb)) as r (number integer, "recordId" uuid, "externalKey" text,
                               "matchKey" text, slug text, draft jsonb, given jsonb, errors jsonb)
                        """).setParameter(3, StoredJson.write(rows)).executeUpdate();
    }

    List<ImportRowView> list(Actor actor, ImportId id, boolean wrongOnly, Slice slice) {
        return Row.of(of(
                                actor,
                                id,
                                VIEW + (wrongOnly ? " and r.errors <> '{}'" : "")
                                        + " order by r.errors = '{}', r.number limit ?3 offset ?4")
                        .setParameter(3, slice.limit())
                        .setParameter(4, slice.offset()))
                .map(ImportRowStore::view)
                .toList();
    }

    void eachRefused(Actor actor, ImportId id, EachRow each) throws IOException {
        int last = 0;
        List<ImportRowView> some;
        do {
            some = Row.of(of(actor, id, VIEW + " and r.errors <> '{}' and r.number > ?3 order by r.number limit ?4")
                            .setParameter(3, last)
                            .setParameter(4, ROWS_AT_ONCE))
                    .map(ImportRowStore::view)
                    .toList();
            for (ImportRowView row : some) {
                each.row(row);
                last = row.number();
            }
        } while (some.size() == ROWS_AT_ONCE);
    }

    @SuppressWarnings("unchecked")
    private static ImportRowView view(Row row) {
        Map<String, Object> errors = StoredJson.read(row.text(2), Map.class);
        return new ImportRowView(
                row.number(0),
                row.texts(1),
                errors.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> String.valueOf(it.getValue()))),
                row.flag(3),
                row.uuid(4));
    }

    private Query of(Actor actor, ImportId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }
}
