package org.socialcluster.coverage.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

@ApplicationScoped
class CoverageDayStore {
    /** What a cell was on a day: its last change until then. */
    private static final String AS_OF = """
            lateral (select c.state, c.below_norm from published_coverage_change c
                      where c.centre_id = p.centre_id and c.need_code = p.need_code and c.day <= cast(?%d as date)
                      order by c.day desc limit 1)
            """;

    private static final String PLACE = """
            p.centre_id, p.town, p.town_name, p.group_code, p.group_name, p.need_code, p.need_name
            """;

    private static final String ORDER = """
             order by p.group_order, p.need_order, p.town_name collate "ru-RU-x-icu"
            """;

    @PersistenceContext
    EntityManager em;

    /** A listing behind the change of a cell. */
    record Reason(String cell, ListingChange listing) {}

    static String cell(CellPlace place) {
        return place.centre() + " " + place.need();
    }

    List<SnapshotDay> days() {
        return Row.of(
                        em.createNativeQuery(
                                "select day::text, moment, taken_at, made_up, demo from published_coverage_day order by day desc"))
                .map(row -> new SnapshotDay(
                        LocalDate.parse(row.text(0)), row.instant(1), row.instant(2), row.flag(3), row.flag(4)))
                .toList();
    }

    List<LocalDate> due() {
        return Row.of(em.createNativeQuery("select day::text from due_coverage_day order by day"))
                .map(row -> LocalDate.parse(row.text(0)))
                .toList();
    }

    boolean take(LocalDate day) {
        return Row.of(query("select take_coverage_snapshot(cast(?1 as date))", day)
                        .getSingleResult())
                .flag(0);
    }

    List<PastCell> on(LocalDate day) {
        return Row.of(query(
                        "select " + PLACE + ", s.state, s.below_norm from published_coverage_cell p join "
                                + AS_OF.formatted(1)
                                + " s on s.state is not null" + ORDER,
                        day))
                .map(row -> new PastCell(place(row), new PastState(CoverageState.valueOf(row.text(7)), row.flag(8))))
                .toList();
    }

    List<CellChange> changes(LocalDate from, LocalDate to) {
        return Row.of(query(
                        "select " + PLACE
                                + ", b.state, b.below_norm, a.state, a.below_norm from published_coverage_cell p left join "
                                + AS_OF.formatted(1) + " b on true left join " + AS_OF.formatted(2)
                                + " a on true where exists (select from published_coverage_change c where c.centre_id = p.centre_id"
                                + " and c.need_code = p.need_code and c.day > cast(?1 as date) and c.day <= cast(?2 as date))"
                                + " and (b.state, coalesce(b.below_norm, false)) is distinct from (a.state, coalesce(a.below_norm, false))"
                                + ORDER,
                        from,
                        to))
                .map(row -> new CellChange(place(row), state(row, 7), state(row, 9), List.of()))
                .toList();
    }

    List<TownPair> towns(LocalDate day, CentreId one, CentreId other) {
        return Row.of(query(
                                "select p.group_code, p.group_name, p.need_code, p.need_name,"
                                        + " max(s.state) filter (where p.centre_id = ?2), bool_or(s.below_norm) filter (where p.centre_id = ?2),"
                                        + " max(s.state) filter (where p.centre_id = ?3), bool_or(s.below_norm) filter (where p.centre_id = ?3)"
                                        + " from published_coverage_cell p join " + AS_OF.formatted(1)
                                        + " s on s.state is not null where p.centre_id in (?2, ?3)"
                                        + " group by p.group_code, p.group_name, p.group_order, p.need_code, p.need_name, p.need_order"
                                        + " order by p.group_order, p.need_order",
                                day)
                        .setParameter(2, one.value())
                        .setParameter(3, other.value()))
                .map(row ->
                        new TownPair(row.text(0), row.text(1), row.text(2), row.text(3), state(row, 4), state(row, 6)))
                .toList();
    }

    List<Reason> reasons(LocalDate from, LocalDate to) {
        return Row.of(query(
                        "select cell_centre, need_code, centre_id, listed, service_id, name, what"
                                + " from coverage_reasons(cast(?1 as date), cast(?2 as date))"
                                + " order by (centre_id = cell_centre) desc, listed, name, service_id",
                        from,
                        to))
                .map(row -> new Reason(
                        row.text(0) + " " + row.text(1),
                        new ListingChange(
                                new CentreId(row.uuid(2)),
                                row.text(3),
                                row.uuid(4),
                                row.text(5),
                                ListingChange.What.valueOf(row.text(6)))))
                .toList();
    }

    private Query query(String sql, LocalDate... days) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < days.length; i++) {
            query.setParameter(i + 1, days[i].toString());
        }
        return query;
    }

    private static CellPlace place(Row row) {
        return new CellPlace(
                new CentreId(row.uuid(0)),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6));
    }

    private static @Nullable PastState state(Row row, int at) {
        String state = row.textOrNull(at);
        return state == null ? null : new PastState(CoverageState.valueOf(state), row.flag(at + 1));
    }
}
