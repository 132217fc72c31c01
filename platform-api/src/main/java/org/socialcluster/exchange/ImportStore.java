package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.sheets.SheetFormat;
import org.socialcluster.sheets.SheetSource;

/** Imports of the Actor's centre, and how it has read tables before. */
@ApplicationScoped
class ImportStore {
    private static final String VIEW = """
            select b.id, b.kind, b.state, b.file_name, b.format, b.header, b.fields, b.defaults::text, b.published,
                   b.created_at, b.done_at, c.*
              from import_batch b
             cross join lateral (
               select (select count(*) from import_sheet_row s where s.centre_id = b.centre_id and s.batch_id = b.id),
                      count(*) filter (where r.errors = '{}' and not r.known), count(*) filter (where r.errors = '{}' and r.known),
                      count(*) filter (where r.errors <> '{}'), count(*) filter (where r.known and r.version_after is not null),
                      count(*) filter (where r.outcome = 'KEPT')
                 from import_row r where r.centre_id = b.centre_id and r.batch_id = b.id) c
             where b.centre_id = ?1
            """;

    private static final int LONGEST_NAME = 300;
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    List<ImportView> list(Actor actor) {
        return Row.of(em.createNativeQuery(VIEW + " order by b.created_at desc, b.id desc limit " + MOST)
                        .setParameter(1, actor.home().value()))
                .map(ImportStore::view)
                .toList();
    }

    Optional<ImportView> find(Actor actor, ImportId id) {
        return Row.of(of(actor, id, VIEW + " and b.id = ?2"))
                .map(ImportStore::view)
                .findFirst();
    }

    ImportView get(Actor actor, ImportId id) {
        return find(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** The import; nobody else does anything with it until the transaction ends. */
    ImportView lock(Actor actor, ImportId id) {
        of(actor, id, "select id from import_batch where centre_id = ?1 and id = ?2 for update")
                .getResultList();
        return get(actor, id);
    }

    /** Begins an import.
     *
     * @return which field each column is: as the centre has read such a table before, else by the names of the columns */
    List<String> begin(Actor actor, ImportId id, ImportKind kind, String fileName, SheetSource file, Header header) {
        Optional<Row> before = Row.of(em.createNativeQuery(
                                "select fields, defaults::text from import_mapping where centre_id = ?1 and kind = ?2 and signature = ?3")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, kind.name())
                        .setParameter(3, header.signature()))
                .findFirst();
        List<String> fields = before.map(it -> it.texts(0)).orElseGet(() -> header.guess(kind));
        of(actor, id, """
                        insert into import_batch (centre_id, id, kind, file_name, format, separator, header, fields, defaults, created_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, array(select jsonb_array_elements_text(cast(?7 as jsonb))),
                                array(select jsonb_array_elements_text(cast(?8 as jsonb))), cast(?9 as jsonb), ?10)
                        """)
                .setParameter(3, kind.name())
                .setParameter(4, fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)))
                .setParameter(5, file.format().name())
                .setParameter(6, String.valueOf(file.separator()))
                .setParameter(7, StoredJson.write(header.names()))
                .setParameter(8, StoredJson.write(fields))
                .setParameter(9, before.map(it -> it.text(1)).orElse("{}"))
                .setParameter(10, actor.person().value())
                .executeUpdate();
        return fields;
    }

    void remember(Actor actor, ImportView batch, List<String> fields, Map<String, String> usual) {
        of(actor, batch.id(), """
                        update import_batch set fields = array(select jsonb_array_elements_text(cast(?3 as jsonb))), defaults = cast(?4 as jsonb)
                         where centre_id = ?1 and id = ?2
                        """)
                .setParameter(3, StoredJson.write(fields))
                .setParameter(4, StoredJson.write(usual))
                .executeUpdate();
        em.createNativeQuery("""
                        insert into import_mapping (centre_id, kind, signature, fields, defaults)
                        values (?1, ?2, ?3, array(select jsonb_array_elements_text(cast(?4 as jsonb))), cast(?5 as jsonb))
                            on conflict (centre_id, kind, signature) do update set fields = excluded.fields, defaults = excluded.defaults
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, batch.kind().name())
                .setParameter(3, new Header(batch.header()).signature())
                .setParameter(4, StoredJson.write(fields))
                .setParameter(5, StoredJson.write(usual))
                .executeUpdate();
    }

    void checked(Actor actor, ImportId id) {
        of(actor, id, "update import_batch set state = 'CHECKED' where centre_id = ?1 and id = ?2")
                .executeUpdate();
    }

    void done(Actor actor, ImportId id, boolean published) {
        of(actor, id, """
                        update import_batch set state = 'DONE', done_at = now(), done_by = ?3, published = ?4 where centre_id = ?1 and id = ?2
                        """)
                .setParameter(3, actor.person().value())
                .setParameter(4, published)
                .executeUpdate();
    }

    void undone(Actor actor, ImportId id) {
        of(actor, id, "update import_batch set state = 'UNDONE', undone_at = now() where centre_id = ?1 and id = ?2")
                .executeUpdate();
    }

    void delete(Actor actor, ImportId id) {
        of(actor, id, "delete from import_batch where centre_id = ?1 and id = ?2")
                .executeUpdate();
    }

    void forget(Actor actor, Instant before) {
        em.createNativeQuery("delete from import_batch where centre_id = ?1 and created_at < cast(?2 as timestamptz)")
                .setParameter(1, actor.home().value())
                .setParameter(2, before.toString())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static ImportView view(Row row) {
        Map<String, Object> usual = StoredJson.read(row.text(7), Map.class);
        return new ImportView(
                new ImportId(row.uuid(0)),
                ImportKind.valueOf(row.text(1)),
                ImportState.valueOf(row.text(2)),
                row.text(3),
                SheetFormat.valueOf(row.text(4)),
                row.texts(5),
                row.texts(6),
                usual.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> String.valueOf(it.getValue()))),
                row.flag(8),
                row.instant(9).atOffset(ZoneOffset.UTC),
                Optional.ofNullable(row.instantOrNull(10))
                        .map(it -> it.atOffset(ZoneOffset.UTC))
                        .orElse(null),
                new ImportCounts(
                        row.number(11),
                        row.number(12),
                        row.number(13),
                        row.number(14),
                        row.number(15),
                        row.number(16)));
    }

    private Query of(Actor actor, ImportId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }
}
