package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The past of the demonstration: days before the first load, each judged by the rule that judges every day. For a moment, seen by
 * nobody else, the listings are what the pack says they had been; then they are again what they are. A database that has a day
 * already is left alone, and so are listings that people have edited.
 */
final class DemoPast {
    private static final int DAYS = 60;
    private static final int NOW = 0;

    private final Connection connection;
    private final Instant now;

    DemoPast(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    void tell(Pack pack) throws SQLException {
        ArrayNode told = told(pack);
        if (told.isEmpty() || hasDays()) {
            return;
        }
        remember(told);
        LocalDate today = LocalDate.ofInstant(now, pack.timeZone());
        for (int back = DAYS; back > NOW; back--) {
            turnBack(back);
            take(today.minusDays(back));
        }
        turnBack(NOW);
    }

    private boolean hasDays() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select exists (select from coverage_day)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private ArrayNode told(Pack pack) {
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        for (Entry listing : pack.demo()) {
            for (Entry service : listing.each("services")) {
                service.each("history")
                        .forEach(it -> told.addObject()
                                .put("centre", listing.file().slug())
                                .put("service", service.text("slug"))
                                .put("until", it.number("until_days_ago"))
                                .put("status", it.has("status") ? status(it) : null)
                                .put("capacity", it.has("capacity") ? it.text("capacity") : null)
                                .put("confirmed_at", it.has("last_confirmed_days_ago") ? confirmed(it) : null));
            }
        }
        return told;
    }

    private static String status(Entry past) {
        return past.text("status").equals("absent")
                ? "ARCHIVED"
                : past.text("status").toUpperCase(Locale.ROOT);
    }

    private String confirmed(Entry past) {
        return now.minus(Duration.ofDays(past.number("last_confirmed_days_ago")))
                .toString();
    }

    /** What the listings are now, and what they had been until which day. */
    private void remember(ArrayNode told) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                create temporary table listing_past on commit drop as
                select s.id, j.until, j.status, case when j.status is null then s.closed_reason end as closed_reason,
                       case when j.status is null then s.closed_until end as closed_until, j.capacity, j.confirmed_at
                  from jsonb_to_recordset(?::jsonb)
                         j (centre text, service text, until integer, status text, capacity text, confirmed_at timestamptz)
                  join centre c on c.slug = j.centre
                  join social_service s on s.centre_id = c.id and s.slug = j.service and s.demo and s.updated_by is null
                """)) {
            sql.setString(1, told.toString());
            sql.executeUpdate();
        }
        execute("""
                create temporary table listing_now on commit drop as
                select id, status, closed_reason, closed_until, capacity_state, confirmed_at from social_service
                 where id in (select id from listing_past)
                """);
    }

    /** Makes the listings what they were so many days ago. */
    private void turnBack(int days) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                update social_service s
                   set status = w.status, closed_reason = w.closed_reason, closed_until = w.closed_until,
                       capacity_state = w.capacity, confirmed_at = w.confirmed_at
                  from (select distinct on (n.id) n.id, coalesce(p.status, n.status) as status,
                               case when p.id is null then n.closed_reason else p.closed_reason end as closed_reason,
                               case when p.id is null then n.closed_until else p.closed_until end as closed_until,
                               coalesce(p.capacity, n.capacity_state) as capacity, coalesce(p.confirmed_at, n.confirmed_at) as confirmed_at
                          from listing_now n left join listing_past p on p.id = n.id and p.until <= ?
                         order by n.id, p.until desc) w
                 where s.id = w.id and (s.status, s.capacity_state, s.confirmed_at) is distinct from (w.status, w.capacity, w.confirmed_at)
                returning s.id
                """)) {
            sql.setInt(1, days);
            try (ResultSet turned = sql.executeQuery()) {
                addUp(turned);
            }
        }
    }

    /** What towns have for the needs of these listings: the triggers would say it at the commit only. */
    private void addUp(ResultSet turned) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        while (turned.next()) {
            ids.add(turned.getObject(1, UUID.class));
        }
        try (PreparedStatement sql = connection.prepareStatement("""
                select add_up_need_supply(centre_id, array_agg(distinct need_code)) from service_need
                 where service_id = any (?) group by centre_id
                """)) {
            sql.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            sql.execute();
        }
    }

    private void take(LocalDate day) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("select write_coverage_snapshot(?, true)")) {
            sql.setDate(1, Date.valueOf(day));
            sql.execute();
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
