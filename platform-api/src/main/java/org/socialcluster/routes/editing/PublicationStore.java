package org.socialcluster.routes.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;

/** How a version goes on, from the draft to what people read. Every change is of the version that was seen, or of none. */
@ApplicationScoped
class PublicationStore {
    @PersistenceContext
    EntityManager em;

    /** What stands in the way, in the order of the form. */
    List<Obstacle> obstacles(UUID version) {
        return Row.of(em.createNativeQuery("""
                                select kind, step_key, what from route_obstacle where version_id = ?1
                                 order by kind = 'NOT_REVIEWED', kind = 'NOTE_MISSING', number, kind, what
                                """).setParameter(1, version))
                .map(row -> new Obstacle(Obstacle.Kind.valueOf(row.text(0)), row.uuidOrNull(1), row.textOrNull(2)))
                .toList();
    }

    boolean handOver(Actor actor, UUID id, long version, Instant now) {
        return written(change("status = 'IN_REVIEW', updated_by = ?4", "status = 'DRAFT'", id, version, now)
                .setParameter(4, actor.person().value()));
    }

    /** Nothing is written for whoever has written in it. */
    boolean accept(Actor actor, UUID id, long version, Instant now) {
        return written(change(
                        "status = 'APPROVED', reviewer = ?4, updated_by = ?4",
                        "status = 'IN_REVIEW' and not ?4 = any (writers)",
                        id,
                        version,
                        now)
                .setParameter(4, actor.person().value()));
    }

    boolean backToDraft(Actor actor, UUID id, long version, Instant now) {
        return written(change(
                        "status = 'DRAFT', reviewer = null, publish_at = null, refused_at = null, refused_for = null, updated_by = ?4",
                        "status in ('IN_REVIEW', 'APPROVED')",
                        id,
                        version,
                        now)
                .setParameter(4, actor.person().value()));
    }

    /** @param at null: at no moment of its own */
    boolean schedule(UUID id, long version, @Nullable Instant at, Instant now) {
        return written(change(
                        "publish_at = cast(?4 as timestamptz), refused_at = null, refused_for = null",
                        "status = 'APPROVED'",
                        id,
                        version,
                        now)
                .setParameter(4, at == null ? null : at.toString()));
    }

    boolean seeLink(UUID id, long version, String url, Instant now) {
        return written(change(
                        "links_seen = array_append(links_seen, ?4)",
                        "status in ('DRAFT', 'IN_REVIEW', 'APPROVED')",
                        id,
                        version,
                        now)
                .setParameter(4, url));
    }

    /** Old out, new in. */
    boolean publish(UUID id, long version, Instant now) {
        em.createNativeQuery("""
                        update route_version o set status = 'SUPERSEDED', version = o.version + 1, updated_at = ?2
                         where o.status = 'PUBLISHED' and o.route_id = (select n.route_id from route_version n where n.id = ?1)
                        """).setParameter(1, id).setParameter(2, at(now)).executeUpdate();
        return written(change(
                "status = 'PUBLISHED', published_at = ?3, publish_at = null, refused_at = null, refused_for = null",
                "status = 'APPROVED'",
                id,
                version,
                now));
    }

    boolean refuse(UUID id, long version, List<Obstacle> obstacles, Instant now) {
        return written(change(
                        "publish_at = null, refused_at = ?3, refused_for = string_to_array(?4, ',')",
                        "status = 'APPROVED' and publish_at <= ?3",
                        id,
                        version,
                        now)
                .setParameter(
                        4,
                        String.join(
                                ",",
                                obstacles.stream()
                                        .map(it -> it.kind().name())
                                        .distinct()
                                        .toList())));
    }

    List<DueVersion> due(Instant now) {
        return Row.of(em.createNativeQuery("""
                                select id, version from route_version where status = 'APPROVED' and publish_at <= ?1 order by publish_at, id
                                """).setParameter(1, at(now)))
                .map(row -> new DueVersion(row.uuid(0), row.longNumber(1)))
                .toList();
    }

    private Query change(String set, String where, UUID id, long version, Instant now) {
        return em.createNativeQuery("update route_version set " + set
                        + ", version = version + 1, updated_at = ?3 where id = ?1 and version = ?2 and " + where)
                .setParameter(1, id)
                .setParameter(2, version)
                .setParameter(3, at(now));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static boolean written(Query query) {
        return query.executeUpdate() == 1;
    }
}
