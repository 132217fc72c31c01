package org.socialcluster.routes.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.editing.RouteVersion.Status;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Row;

/** Routes and their versions as rows; what stands in them is {@link RouteContentStore}'s. */
@ApplicationScoped
class RouteVersionStore {
    @PersistenceContext
    EntityManager em;

    List<EditedRoute> routes(Actor actor) {
        return Row.of(em.createNativeQuery("""
                                select r.slug, coalesce(p.short_title, o.short_title), p.number, p.published_at, o.number, o.status,
                                       (select c.name from colleague c where c.account_id = o.author limit 1), o.publish_at,
                                       exists (select from route_version n where n.route_id = r.id and n.status = 'DRAFT' and n.author is null),
                                       coalesce(s.steps, 0), coalesce(s.unverified, 0),
                                       coalesce(?1 = any (o.writers), false), o.refused_at is not null,
                                       (select count(*) from step_comment c
                                         where c.version_id = o.id and c.answers is null and c.settled_at is null)
                                  from route r
                                  left join route_version p on p.route_id = r.id and p.status = 'PUBLISHED'
                                  left join route_version o on o.route_id = r.id and o.status in ('DRAFT', 'IN_REVIEW', 'APPROVED')
                                                           and o.author is not null
                                  left join (select version_id, count(*) as steps, count(*) filter (where verified_at is null) as unverified
                                               from published_route_step group by version_id) s on s.version_id = p.id
                                 where not r.retired and (p.id is not null or o.id is not null)
                                 order by r.position, r.slug
                                """).setParameter(1, actor.person().value()))
                .map(row -> new EditedRoute(
                        row.text(0),
                        row.text(1),
                        row.numberOrNull(2),
                        row.instantOrNull(3),
                        row.numberOrNull(4),
                        row.textOrNull(5) == null ? null : Status.valueOf(row.text(5)),
                        row.textOrNull(6),
                        row.instantOrNull(7),
                        row.flag(11),
                        row.flag(12),
                        row.number(13),
                        row.flag(8),
                        row.number(9),
                        row.number(10)))
                .toList();
    }

    List<RouteVersion> versions(Actor actor, String slug) {
        return Row.of(em.createNativeQuery("""
                                select v.id, v.number, v.status, v.version, v.author is null and v.from_pack,
                                       (select c.name from colleague c where c.account_id = v.author limit 1),
                                       (select c.name from colleague c where c.account_id = v.reviewer limit 1),
                                       ?2 = any (v.writers), v.change_note, v.publish_at, v.published_at, v.updated_at,
                                       v.refused_at, v.refused_for,
                                       (select count(*) from route_step s where s.version_id = v.id),
                                       case when v.status in ('APPROVED', 'PUBLISHED')
                                            then (select count(*) from route_step s
                                                   where s.version_id = v.id
                                                     and exists (select from step_verification k
                                                                  where k.step_key = s.step_key and k.lapsed_at is null and k.expires_at > now()
                                                                    and k.fingerprint = step_fingerprint(s.id)))
                                            else 0 end
                                  from route_version v join route r on r.id = v.route_id and not r.retired
                                 where r.slug = ?1 order by v.number desc
                                """)
                        .setParameter(1, slug.replace('\0', ' '))
                        .setParameter(2, actor.person().value()))
                .map(row -> new RouteVersion(
                        row.uuid(0),
                        row.number(1),
                        Status.valueOf(row.text(2)),
                        row.longNumber(3),
                        row.flag(4),
                        row.textOrNull(5),
                        row.textOrNull(6),
                        row.flag(7),
                        row.textOrNull(8),
                        row.instantOrNull(9),
                        row.instantOrNull(10),
                        row.instantOrNull(12),
                        row.texts(13).stream().map(Obstacle.Kind::valueOf).toList(),
                        row.number(14),
                        row.number(15),
                        row.instant(11)))
                .toList();
    }

    /** The version that people are writing. */
    Optional<RouteVersion> open(Actor actor, String slug) {
        return versions(actor, slug).stream().filter(RouteVersion::open).findFirst();
    }

    Set<String> slugs() {
        return Row.of(em.createNativeQuery("select slug from route"))
                .map(row -> row.text(0))
                .collect(Collectors.toSet());
    }

    /** A route without a version, last in the order of the region. */
    UUID addRoute(Actor actor, String slug, Instant now) {
        UUID id = Id.fresh();
        em.createNativeQuery("""
                        insert into route (id, code, slug, position, updated_at, updated_by)
                        select ?1, 'EDIT-' || coalesce(max(cast(substring(code from '^EDIT-([0-9]{1,6})$') as integer)), 0) + 1, ?2,
                               coalesce(max(position), 0) + 1, ?3, ?4
                          from route
                        """)
                .setParameter(1, id)
                .setParameter(2, slug)
                .setParameter(3, at(now))
                .setParameter(4, actor.person().value())
                .executeUpdate();
        return id;
    }

    Optional<UUID> route(String slug) {
        return Row.of(em.createNativeQuery("select id from route where slug = ?1 and not retired")
                        .setParameter(1, slug.replace('\0', ' ')))
                .map(row -> row.uuid(0))
                .findFirst();
    }

    /** An empty draft; nothing where people are writing a version already. */
    Optional<UUID> addDraft(Actor actor, UUID route, RouteContent content, Instant now) {
        UUID id = Id.fresh();
        boolean added = written(em.createNativeQuery("""
                                insert into route_version (id, route_id, number, status, author, writers, title, short_title, summary, level,
                                                           facts_as_of, review_after_days, origin, updated_at, updated_by)
                                select ?1, ?2, coalesce(max(number), 0) + 1, 'DRAFT', ?3, array_append(cast('{}' as uuid[]), ?3), '', '', '', ?4, ?5, ?6, ?7, ?8, ?3
                                  from route_version where route_id = ?2
                                on conflict do nothing
                                """)
                .setParameter(1, id)
                .setParameter(2, route)
                .setParameter(3, actor.person().value())
                .setParameter(4, content.level())
                .setParameter(5, content.factsAsOf())
                .setParameter(6, content.reviewAfterDays())
                .setParameter(7, content.origin())
                .setParameter(8, at(now)));
        return added ? Optional.of(id) : Optional.empty();
    }

    /** Writes the row of a draft, and who wrote it; false where it is no draft any more or has been written since. */
    boolean change(Actor actor, UUID id, RouteContent content, long version, Instant now) {
        return written(em.createNativeQuery("""
                                update route_version
                                   set title = ?4, short_title = ?5, summary = ?6, cost = ?7, total_time = ?8, level = ?9, facts_as_of = ?10,
                                       newest_fact_as_of = cast(?11 as date), review_after_days = ?12, change_note = ?13,
                                       writers = case when ?3 = any (writers) then writers else writers || ?3 end,
                                       version = version + 1, updated_at = ?14, updated_by = ?3
                                 where id = ?1 and version = ?2 and status = 'DRAFT'
                                """)
                .setParameter(1, id)
                .setParameter(2, version)
                .setParameter(3, actor.person().value())
                .setParameter(4, content.title())
                .setParameter(5, content.shortTitle())
                .setParameter(6, content.summary())
                .setParameter(7, content.cost())
                .setParameter(8, content.totalTime())
                .setParameter(9, content.level())
                .setParameter(10, content.factsAsOf())
                .setParameter(11, day(content))
                .setParameter(12, content.reviewAfterDays())
                .setParameter(13, content.changeNote())
                .setParameter(14, at(now)));
    }

    private static @Nullable String day(RouteContent content) {
        return content.newestFactAsOf() == null
                ? null
                : content.newestFactAsOf().toString();
    }

    boolean discard(UUID id, long version) {
        return written(
                em.createNativeQuery("delete from route_version where id = ?1 and version = ?2 and status = 'DRAFT'")
                        .setParameter(1, id)
                        .setParameter(2, version));
    }

    /** A route of which no version is left was never there. */
    void dropRoute(String slug) {
        em.createNativeQuery(
                        "delete from route r where slug = ?1 and not exists (select from route_version v where v.route_id = r.id)")
                .setParameter(1, slug)
                .executeUpdate();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static boolean written(Query query) {
        return query.executeUpdate() == 1;
    }
}
