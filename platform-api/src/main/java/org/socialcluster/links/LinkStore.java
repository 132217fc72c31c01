package org.socialcluster.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Row;

@ApplicationScoped
class LinkStore {
    /** What is well is looked at once a week; what failed, the next day. */
    private static final String DUE = """
            select u.centre_id, u.kind, u.id, u.url
              from (select centre_id, 'PROVIDER' as kind, id, website as url from published_provider where website is not null
                    union all
                    select centre_id, 'EVENT', id, online_url from published_event where online_url is not null
                    union all
                    select centre_id, 'SERVICE', id, url from published_service_link where url is not null
                    union all
                    select distinct c.id, 'ROUTE', l.id, l.url from route_link l cross join published_centre c where c.kind = 'REGION') u
              left join web_link w on w.centre_id = u.centre_id and w.kind = u.kind and w.record_id = u.id and w.url = u.url
             where w.id is null or w.checked_at < now() - case when w.failures = 0 then interval '7 days' else interval '20 hours' end
             order by w.checked_at nulls first, u.id limit ?1
            """;

    private static final String NAMED = """
             from web_link w
             join (select centre_id, 'PROVIDER' as kind, id, name, website as url from office_provider
                    where status in ('PUBLISHED', 'CLOSED')
                   union all
                   select centre_id, 'EVENT', id, name, online_url from office_event where status in ('PUBLISHED', 'CLOSED')
                   union all
                   select centre_id, 'SERVICE', id, name, url from published_service_link where centre_id = ?1) r
               on r.centre_id = w.centre_id and r.kind = w.kind and r.id = w.record_id and r.url = w.url
            where w.centre_id = ?1 and (w.failures > 1 or w.moved_to is not null)
            """;

    @PersistenceContext
    EntityManager em;

    List<LinkUse> due(int most) {
        return Row.of(em.createNativeQuery(DUE).setParameter(1, most))
                .map(row -> new LinkUse(
                        new CentreId(row.uuid(0)), LinkUse.Kind.valueOf(row.text(1)), row.uuid(2), row.text(3)))
                .toList();
    }

    void note(Actor actor, LinkUse link, LinkFinding found) {
        em.createNativeQuery("""
                        insert into web_link as w (centre_id, kind, record_id, url, failures, dead_since, failure, moved_to)
                        values (?1, ?2, ?3, ?4, case when cast(?5 as text) is null then 0 else 1 end,
                                case when cast(?5 as text) is not null then now() end, ?5, ?6)
                        on conflict (centre_id, kind, record_id) do update
                          set url = excluded.url, checked_at = now(), failure = excluded.failure, moved_to = excluded.moved_to,
                              failures = case when excluded.failures = 0 then 0 when w.url = excluded.url then w.failures + 1 else 1 end,
                              dead_since = case when excluded.failures = 0 then null
                                                when w.url = excluded.url then coalesce(w.dead_since, now()) else now() end
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, link.kind().name())
                .setParameter(3, link.record())
                .setParameter(4, link.url())
                .setParameter(5, found.failure())
                .setParameter(6, found.movedTo())
                .executeUpdate();
    }

    List<DeadLink> dead(Actor actor, int most) {
        return Row.of(em.createNativeQuery(
                                "select w.kind, w.record_id, r.name, w.url, w.dead_since, w.failure, w.moved_to" + NAMED
                                        + " order by w.dead_since nulls last, r.name limit ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, most))
                .map(row -> new DeadLink(
                        ListingKind.valueOf(row.text(0)),
                        row.uuid(1),
                        row.text(2),
                        row.text(3),
                        row.instantOrNull(4) == null ? null : row.instant(4).atOffset(ZoneOffset.UTC),
                        row.textOrNull(5),
                        row.textOrNull(6)))
                .toList();
    }
}
