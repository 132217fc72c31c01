package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.Where;

/** Reads events whole, in one statement however many they are. Their dates are counted out by the caller. */
@ApplicationScoped
class CentreEventStore {
    private static final String NAME = "e.name collate \"ru-RU-x-icu\"";
    private static final String OWN_ORDER = "e.starts, e.id";
    private static final Map<String, String> ORDERS = Map.of(
            "name", NAME,
            "starts", "e.starts",
            "updatedAt", "e.updated_at",
            "status", "e.status",
            "lastConfirmed", "e.confirmed_at",
            "provider", "p.name collate \"ru-RU-x-icu\"");
    private static final String FROM = """
             from %1$s_event e
             left join %1$s_provider p on p.centre_id = e.centre_id and p.id = e.provider_id
            """;
    private static final String FROM_ALL = FROM + """
             left join %1$s_place l on l.centre_id = e.centre_id and l.id = e.place_id
            """;
    private static final String NEED = "exists (select 1 from %1$s n join published_need d on d.code = n.need_code"
            + " where n.centre_id = e.centre_id and n.event_id = e.id and "
            + Where.compared("(d.name || ' ' || array_to_string(d.synonyms, ' '))") + " like %%s)";

    @PersistenceContext
    EntityManager em;

    List<Row> list(Actor actor, EventFilter filter, LocalDateTime now, Slice slice) {
        String order = " order by " + slice.orderBy(ORDERS, OWN_ORDER);
        Where wanted = where(actor, filter, now);
        // The page is cut before its parts are read: what is passed over costs little.
        String page = "select e.id" + FROM.formatted(views(actor)) + wanted.text(slice, ORDERS, OWN_ORDER);
        return read(
                actor,
                wanted,
                " where e.centre_id = " + wanted.parameter(actor.home().value()) + " and e.id = any (array(" + page
                        + "))" + order);
    }

    /** Events that may have a date within a time: not over before it, and begun before its end unless moved dates say otherwise. */
    List<Row> within(Actor actor, EventFilter filter, LocalDateTime from, LocalDateTime to, int most) {
        Where wanted = where(actor, filter, from)
                .and("(e.ends_by is null or e.ends_by > cast(%s as timestamp))", from.toString())
                .and("(e.starts < cast(%s as timestamp) or e.occurrences is not null)", to.toString());
        return read(actor, wanted, wanted.text() + " order by " + OWN_ORDER + " limit " + wanted.parameter(most));
    }

    int count(Actor actor, EventFilter filter, LocalDateTime now) {
        Where wanted = where(actor, filter, now);
        return wanted.count(em, FROM.formatted(views(actor)));
    }

    List<Picked> pick(Actor actor, EventFilter filter, LocalDateTime now, int most) {
        Where wanted = where(actor, filter, now);
        return Row.of(wanted.in(
                        em,
                        "select e.id, e.version" + FROM.formatted(views(actor)) + wanted.text() + " order by "
                                + OWN_ORDER + " limit " + wanted.parameter(most)))
                .map(row -> new Picked(row.uuid(0), row.longNumber(1)))
                .toList();
    }

    Optional<Row> find(Actor actor, EventId id) {
        Where wanted = ofCentre(actor).and("e.id = %s", id.value());
        return read(actor, wanted, wanted.text()).stream().findFirst();
    }

    Optional<Row> find(Actor actor, String slug) {
        Where wanted = ofCentre(actor).and("e.slug = %s", slug);
        return read(actor, wanted, wanted.text()).stream().findFirst();
    }

    List<String> addresses(LocalDateTime now, int most) {
        return Row.of(em.createNativeQuery("""
                                select '/' || c.slug || '/events/' || e.slug
                                  from published_event e join published_centre c on c.id = e.centre_id and c.status <> 'CLOSED'
                                 where e.ends_by is null or e.ends_by > cast(?1 as timestamp)
                                 limit ?2
                                """).setParameter(1, now.toString()).setParameter(2, most))
                .map(row -> row.text(0))
                .toList();
    }

    private List<Row> read(Actor actor, Where wanted, String rest) {
        String office = actor.inOffice() ? "e.confirmed_by_name, e.gone_at" : "null::text, null::timestamptz";
        String sql = "select " + EventRow.COLUMNS + ", " + office + FROM_ALL.formatted(views(actor)) + rest;
        return Row.of(wanted.in(em, sql)).toList();
    }

    private static Where where(Actor actor, EventFilter filter, LocalDateTime now) {
        Where where = ofCentre(actor);
        if (filter.text() != null && !filter.text().isBlank()) {
            where.andEachWord(filter.text(), NEED.formatted(part(actor, "need")), "e.name", "e.description", "p.name");
        }
        where.andOneOf("e.status", filter.status());
        if (filter.provider() != null) {
            where.and("e.provider_id = %s", filter.provider().value());
        }
        if (filter.online()) {
            where.and("e.format = 'ONLINE'");
        }
        if (filter.free()) {
            where.and("e.cost_kind = 'FREE'");
        }
        if (filter.upcoming()) {
            where.and("(e.ends_by is null or e.ends_by > cast(%s as timestamp))", now.toString());
        }
        return codes(actor, filter, where);
    }

    private static Where codes(Actor actor, EventFilter filter, Where where) {
        if (filter.need() != null) {
            where.and(
                    "exists (select 1 from " + part(actor, "need")
                            + " n where n.centre_id = e.centre_id and n.event_id = e.id and n.need_code = %s)",
                    filter.need());
        }
        if (filter.audience() != null) {
            where.and(
                    "exists (select 1 from " + part(actor, "term")
                            + " t where t.centre_id = e.centre_id and t.event_id = e.id"
                            + " and t.taxonomy_code = 'recipient_categories' and t.term_code = %s)",
                    filter.audience());
        }
        return where;
    }

    private static Where ofCentre(Actor actor) {
        return new Where().and("e.centre_id = %s", actor.home().value());
    }

    /** Whoever works in the centre reads the office's views, anybody else the published ones. */
    private static String views(Actor actor) {
        return actor.inOffice() ? "office" : "published";
    }

    private static String part(Actor actor, String part) {
        return (actor.inOffice() ? "event_" : "published_event_") + part;
    }
}
