package org.socialcluster.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Where;

@ApplicationScoped
class RouteWalkStore {
    @PersistenceContext
    EntityManager em;

    List<RouteWalk> walks(@Nullable CentreId town, @Nullable String slug) {
        return walks("route_walk", wanted(town, slug));
    }

    List<RouteWalk> imagined(UUID scenario) {
        Where all = new Where();
        return walks("imagined_walk(cast(" + all.parameter(scenario.toString()) + " as uuid))", all);
    }

    private List<RouteWalk> walks(String from, Where where) {
        return Row.of(where.in(em, """
                        select r.slug, r.short_title, c.id, c.slug, c.name, w.steps, w.states, w.first_broken, s.step_key, s.title,
                               s.need_code, coalesce(n.name, s.need_code)
                          from (select w.route_id, w.centre_id, count(*) as steps, array_agg(w.state) as states, min(w.first_broken) as first_broken
                                  from %s w %s group by w.route_id, w.centre_id) w
                          join published_route r on r.id = w.route_id
                          join published_centre c on c.id = w.centre_id
                          left join published_route_step s on s.route_id = w.route_id and s.number = w.first_broken
                          left join published_need n on n.code = s.need_code
                         order by r.position, r.slug, c.name
                        """.formatted(from, where.text())))
                .map(RouteWalkStore::walk)
                .toList();
    }

    private static RouteWalk walk(Row row) {
        Map<String, Integer> states = new LinkedHashMap<>();
        row.texts(6).forEach(it -> states.merge(it, 1, Integer::sum));
        return new RouteWalk(
                row.text(0),
                row.text(1),
                new CentreId(row.uuid(2)),
                row.text(3),
                row.text(4),
                row.number(5),
                states,
                row.numberOrNull(7) == null
                        ? null
                        : new RouteWalk.Broken(row.number(7), row.uuid(8), row.text(9), row.text(10), row.text(11)));
    }

    List<WalkedStep> steps(String slug, @Nullable CentreId town) {
        Where where = wanted(town, slug);
        return Row.of(where.in(em, """
                        select w.centre_id, w.town, w.number, w.step_key, s.title, w.need_code, w.state
                          from (select * from route_walk w %s) w
                          join published_route_step s on s.route_id = w.route_id and s.number = w.number
                         order by w.town, w.number
                        """.formatted(where.text())))
                .map(row -> new WalkedStep(
                        new CentreId(row.uuid(0)),
                        row.text(1),
                        row.number(2),
                        row.uuid(3),
                        row.text(4),
                        row.textOrNull(5),
                        row.text(6)))
                .toList();
    }

    private static Where wanted(@Nullable CentreId town, @Nullable String slug) {
        Where where = new Where();
        if (town != null) {
            where.and("w.centre_id = %s", town.value());
        }
        if (slug != null) {
            where.and("w.route_slug = %s", slug);
        }
        return where;
    }
}
