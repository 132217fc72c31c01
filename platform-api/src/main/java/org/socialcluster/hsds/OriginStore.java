package org.socialcluster.hsds;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Row;

/** Where records of the Actor's centre came from. */
@ApplicationScoped
class OriginStore {
    @PersistenceContext
    EntityManager em;

    /** A record and how it was when it came.
     *
     * @param version of the record then; 0 where it has become another one since, as two places do that are merged */
    record Origin(UUID record, long version, String digest) {}

    /** Waits for whoever reads the same object at this moment. */
    Optional<Origin> find(Actor actor, ListingKind kind, String external) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) l")
                .setParameter(1, "hsds/" + actor.home() + kind + external)
                .getSingleResult();
        return Row.of(of(actor, kind, external, """
                        select record_id, version, digest from hsds_origin
                         where centre_id = ?1 and kind = ?2 and external_id = ?3
                        """))
                .map(row -> new Origin(row.uuid(0), row.longNumber(1), row.text(2)))
                .findFirst();
    }

    /** All of a kind, by the identifiers that others gave them. */
    Map<String, Origin> all(Actor actor, ListingKind kind) {
        return Row.of(em.createNativeQuery("""
                                select external_id, record_id, version, digest from hsds_origin where centre_id = ?1 and kind = ?2
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, kind.name()))
                .collect(toMap(row -> row.text(0), row -> new Origin(row.uuid(1), row.longNumber(2), row.text(3))));
    }

    /** Which of these are records of the centre itself. */
    Set<UUID> own(Actor actor, List<UUID> ids) {
        String all = ids.stream().map(UUID::toString).collect(joining(","));
        return Row.of(em.createNativeQuery("""
                                select id from office_provider where centre_id = ?1 and id = any (cast(string_to_array(?2, ',') as uuid[]))
                                 union all
                                select id from office_place where centre_id = ?1 and id = any (cast(string_to_array(?2, ',') as uuid[]))
                                 union all
                                select id from office_service where centre_id = ?1 and id = any (cast(string_to_array(?2, ',') as uuid[]))
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, all))
                .map(row -> row.uuid(0))
                .collect(toSet());
    }

    void remember(Actor actor, ListingKind kind, String external, Origin origin) {
        of(actor, kind, external, """
                        insert into hsds_origin (centre_id, kind, external_id, record_id, version, digest)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (centre_id, kind, external_id) do update
                          set record_id = excluded.record_id, version = excluded.version, digest = excluded.digest
                        """)
                .setParameter(4, origin.record())
                .setParameter(5, origin.version())
                .setParameter(6, origin.digest())
                .executeUpdate();
    }

    private Query of(Actor actor, ListingKind kind, String external, String sql) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.home().value())
                .setParameter(2, kind.name())
                .setParameter(3, external);
    }
}
