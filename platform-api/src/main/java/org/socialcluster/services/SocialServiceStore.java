package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.Where;

/** Reads services whole, in one statement however many they are. */
@ApplicationScoped
class SocialServiceStore {
    private static final String NAME = "s.name collate \"ru-RU-x-icu\"";
    private static final String OWN_ORDER = NAME + ", s.id";
    private static final Map<String, String> ORDERS = Map.of(
            "name", NAME,
            "updatedAt", "s.updated_at",
            "status", "s.status",
            "lastConfirmed", "s.confirmed_at",
            "late", "confirmation_state(s.confirmed_at, s.confirmed_for_days) in ('OVERDUE', 'LONG_OVERDUE')",
            "provider", "p.name collate \"ru-RU-x-icu\"");
    private static final String FROM = """
             from %1$s_service s
             join %1$s_provider p on p.centre_id = s.centre_id and p.id = s.provider_id
            """;

    private static final String FROM_ALL = FROM + """
             left join %1$s_place l on l.centre_id = s.centre_id and l.id = s.place_id
             left join %1$s_provider o on o.centre_id = l.centre_id and o.id = l.provider_id
            """;

    @PersistenceContext
    EntityManager em;

    List<ServiceView> list(Actor actor, ServiceFilter filter, Slice slice) {
        String order = " order by " + slice.orderBy(ORDERS, OWN_ORDER);
        Where wanted = where(actor, filter);
        // The page is cut before its parts are read: what is passed over costs little.
        String page = "select s.id" + FROM.formatted(views(actor)) + wanted.text(slice, ORDERS, OWN_ORDER);
        return read(
                actor,
                wanted,
                " where s.centre_id = " + wanted.parameter(actor.home().value()) + " and s.id = any (array(" + page
                        + "))" + order);
    }

    int count(Actor actor, ServiceFilter filter) {
        Where wanted = where(actor, filter);
        return wanted.count(em, FROM.formatted(views(actor)));
    }

    List<Picked> pick(Actor actor, ServiceFilter filter, int most) {
        Where wanted = where(actor, filter);
        return Row.of(wanted.in(
                        em,
                        "select s.id, s.version" + FROM.formatted(views(actor)) + wanted.text() + " order by "
                                + OWN_ORDER + " limit " + wanted.parameter(most)))
                .map(row -> new Picked(row.uuid(0), row.longNumber(1)))
                .toList();
    }

    Optional<ServiceView> find(Actor actor, ServiceId id) {
        Where wanted = ofCentre(actor).and("s.id = %s", id.value());
        return read(actor, wanted, wanted.text()).stream().findFirst();
    }

    Optional<ServiceView> find(Actor actor, String slug) {
        Where wanted = ofCentre(actor).and("s.slug = %s", slug);
        return read(actor, wanted, wanted.text()).stream().findFirst();
    }

    boolean isAsOldAsItsVersion(Actor actor, ServiceId id) {
        Where wanted = ofCentre(actor).and("s.id = %s", id.value());
        return Row.of(wanted.in(em, """
                        select s.updated_at >= greatest(p.updated_at, l.updated_at, o.updated_at)
                               and (s.place_id is null or l.id is not null) and not s.closure_over and not p.closure_over
                        """ + FROM_ALL.formatted(views(actor)) + wanted.text()))
                .anyMatch(row -> row.flag(0));
    }

    private List<ServiceView> read(Actor actor, Where wanted, String rest) {
        String views = views(actor);
        String confirmedBy = actor.inOffice() ? "s.confirmed_by_name" : "null::text";
        String sql = "select " + ServiceRow.COLUMNS + ", " + confirmedBy + FROM.formatted(views) + " left join " + views
                + "_place l on l.centre_id = s.centre_id and l.id = s.place_id" + rest;
        return Row.of(wanted.in(em, sql)).map(ServiceRow::view).toList();
    }

    private static Where where(Actor actor, ServiceFilter filter) {
        Where where = ofCentre(actor);
        ServiceText.in(where, filter.text(), needs(actor));
        where.andOneOf("s.status", filter.status());
        if (filter.provider() != null) {
            where.and("s.provider_id = %s", filter.provider().value());
        }
        if (filter.attention() != null && actor.inOffice()) {
            where.and(AttentionRule.of(filter.attention()));
        }
        codes(actor, filter, where);
        return where;
    }

    static void codes(Actor actor, ServiceFilter filter, Where where) {
        String needs = "exists (select 1 from " + needs(actor)
                + " n where n.centre_id = s.centre_id and n.service_id = s.id and ";
        if (filter.need() != null) {
            where.and(needs + "n.need_code = %s)", filter.need());
        }
        if (filter.group() != null) {
            where.and(
                    needs + "n.need_code in (select code from published_need where group_code = %s))", filter.group());
        }
        if (filter.audience() != null) {
            where.and(
                    "exists (select 1 from " + (actor.inOffice() ? "service_term" : "published_service_term")
                            + " t where t.centre_id = s.centre_id and t.service_id = s.id"
                            + " and t.taxonomy_code = 'recipient_categories' and t.term_code = %s)",
                    filter.audience());
        }
    }

    private static Where ofCentre(Actor actor) {
        return new Where().and("s.centre_id = %s", actor.home().value());
    }

    /** Whoever works in the centre reads the office's views, anybody else the published ones. */
    private static String views(Actor actor) {
        return actor.inOffice() ? "office" : "published";
    }

    private static String needs(Actor actor) {
        return actor.inOffice() ? "service_need" : "published_service_need";
    }
}
