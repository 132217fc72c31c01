package org.socialcluster.staff;

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

/** Staff of the Actor's centre: whoever works there reads all of it, everybody else what is published. */
@ApplicationScoped
class StaffStore {
    private static final String POSITION = "s.position collate \"ru-RU-x-icu\"";
    private static final String OWN_ORDER = "s.sort_order, " + POSITION + ", s.id";
    private static final Map<String, String> ORDERS = Map.of(
            "position", POSITION,
            "displayName", "s.display_name collate \"ru-RU-x-icu\"",
            "order", "s.sort_order",
            "status", "s.status",
            "lastConfirmed", "s.confirmed_at",
            "updatedAt", "s.updated_at");

    @PersistenceContext
    EntityManager em;

    List<StaffView> list(Actor actor, StaffFilter filter, Slice slice) {
        Where wanted = wanted(actor, filter);
        return read(actor, wanted, wanted.text(slice, ORDERS, OWN_ORDER));
    }

    int count(Actor actor, StaffFilter filter) {
        Where wanted = wanted(actor, filter);
        return wanted.count(em, " from " + views(actor) + "_staff s");
    }

    List<Picked> pick(Actor actor, StaffFilter filter, int most) {
        Where wanted = wanted(actor, filter);
        return Row.of(wanted.in(
                        em,
                        "select s.id, s.version from " + views(actor) + "_staff s" + wanted.text() + " order by "
                                + OWN_ORDER + " limit " + wanted.parameter(most)))
                .map(row -> new Picked(row.uuid(0), row.longNumber(1)))
                .toList();
    }

    Optional<StaffView> find(Actor actor, StaffId id) {
        Where wanted = ofCentre(actor).and("s.id = %s", id.value());
        return read(actor, wanted, wanted.text()).stream().findFirst();
    }

    private List<StaffView> read(Actor actor, Where wanted, String rest) {
        String views = views(actor);
        String sql = "select " + StaffRow.COLUMNS + (actor.inOffice() ? StaffRow.OF_OFFICE : "") + " from " + views
                + "_staff s left join " + views + "_staff v on v.centre_id = s.centre_id and v.id = s.substitute_id"
                + rest;
        return Row.of(wanted.in(em, sql))
                .map(row -> StaffRow.view(row, actor.inOffice()))
                .toList();
    }

    private static Where wanted(Actor actor, StaffFilter filter) {
        Where where = ofCentre(actor);
        if (filter.text() != null && !filter.text().isBlank()) {
            where.andAnyHolds(filter.text(), "s.position", "s.display_name");
        }
        where.andOneOf("s.status", filter.status());
        if (filter.topic() != null) {
            where.and("%s = any (s.topics)", filter.topic());
        }
        return where;
    }

    private static Where ofCentre(Actor actor) {
        return new Where().and("s.centre_id = %s", actor.home().value());
    }

    private static String views(Actor actor) {
        return actor.inOffice() ? "office" : "published";
    }
}
