package org.socialcluster.navigator;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

@ApplicationScoped
class NavigatorStore {
    private static final int SUPERSEDED_SHOWN = 5;

    @PersistenceContext
    EntityManager em;

    Optional<Navigator> published() {
        return Row.of(em.createNativeQuery("select cast(content as text) from published_navigator"))
                .map(row -> StoredJson.read(row.text(0), Navigator.class))
                .findFirst();
    }

    boolean isPublished() {
        return !em.createNativeQuery("select 1 from published_navigator")
                .getResultList()
                .isEmpty();
    }

    List<Situation> situations() {
        return Row.of(em.createNativeQuery("""
                                select code, name, plain, routes from published_situation
                                 order by code <> 'EMERGENCY', sort_order, code
                                """))
                .map(row -> new Situation(row.text(0), row.text(1), row.textOrNull(2), row.texts(3)))
                .toList();
    }

    List<NavigatorVersion> versions() {
        return Row.of(em.createNativeQuery("""
                                select number, status, cast(content as text), from_pack, published_at, updated_at, version
                                  from navigator_version
                                 where status <> 'SUPERSEDED'
                                    or number in (select number from navigator_version where status = 'SUPERSEDED'
                                                   order by number desc limit ?1)
                                 order by number desc
                                """).setParameter(1, SUPERSEDED_SHOWN))
                .map(row -> new NavigatorVersion(
                        row.number(0),
                        NavigatorVersion.Status.valueOf(row.text(1)),
                        StoredJson.read(row.text(2), Navigator.class),
                        row.flag(3),
                        row.instantOrNull(4),
                        row.instant(5),
                        row.longNumber(6)))
                .toList();
    }

    SortedMap<String, String> routes() {
        return names("select slug, short_title from published_route");
    }

    SortedMap<String, String> needs() {
        return names("select code, name from published_need");
    }

    private SortedMap<String, String> names(String query) {
        return Row.of(em.createNativeQuery(query))
                .collect(toMap(row -> row.text(0), row -> row.text(1), (one, other) -> one, TreeMap::new));
    }

    /** A draft beside what is published; none where there is one already. */
    boolean addDraft(Navigator content, UUID editor, Instant now) {
        return written(em.createNativeQuery("""
                                insert into navigator_version (id, number, status, content, updated_at, updated_by)
                                select ?1, coalesce(max(number), 0) + 1, 'DRAFT', cast(?2 as jsonb), ?3, ?4 from navigator_version
                                on conflict do nothing
                                """)
                .setParameter(1, Id.fresh())
                .setParameter(2, StoredJson.write(content))
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .setParameter(4, editor));
    }

    boolean changeDraft(Navigator content, long version, UUID editor, Instant now) {
        return written(em.createNativeQuery("""
                                update navigator_version
                                   set content = cast(?1 as jsonb), version = version + 1, updated_at = ?2, updated_by = ?3
                                 where status = 'DRAFT' and version = ?4
                                """)
                .setParameter(1, StoredJson.write(content))
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, editor)
                .setParameter(4, version));
    }

    boolean dropDraft(long version) {
        return written(em.createNativeQuery("delete from navigator_version where status = 'DRAFT' and version = ?1")
                .setParameter(1, version));
    }

    /** What the pack has proposed is taken or left. */
    void dropProposal() {
        written(em.createNativeQuery("delete from navigator_version where status = 'PROPOSED'"));
    }

    void supersede(UUID editor, Instant now) {
        written(em.createNativeQuery("""
                                update navigator_version set status = 'SUPERSEDED', version = version + 1, updated_at = ?1, updated_by = ?2
                                 where status = 'PUBLISHED'
                                """)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, editor));
    }

    boolean publishDraft(long version, UUID editor, Instant now) {
        return written(em.createNativeQuery("""
                                update navigator_version
                                   set status = 'PUBLISHED', published_at = ?1, published_by = ?2, version = version + 1,
                                       updated_at = ?1, updated_by = ?2
                                 where status = 'DRAFT' and version = ?3
                                """)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, editor)
                .setParameter(3, version));
    }

    private static boolean written(Query query) {
        return query.executeUpdate() == 1;
    }
}
