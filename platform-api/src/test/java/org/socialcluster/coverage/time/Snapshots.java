package org.socialcluster.coverage.time;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;

/** A region of the demonstration whose days are told as a test wants them. */
public final class Snapshots implements AutoCloseable {
    public final Postgres postgres = Postgres.migrated();
    public final InScope scope = new InScope(postgres, Clock.systemUTC());
    public final LocalDate today;

    public Snapshots() {
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        today = LocalDate.now(Clock.system(ZoneId.of(value("select time_zone from region"))));
    }

    /** The day so many days ago. */
    public LocalDate ago(int days) {
        return today.minusDays(days);
    }

    /** Takes the snapshot of a day as the job does. */
    public boolean take(LocalDate day) {
        return scope.as(Actor.jobs(), CoverageDays.class, it -> it.take(Actor.jobs(), day));
    }

    public String value(String query) {
        return postgres.values(query).get(0);
    }

    public int count(String table) {
        return Integer.parseInt(value("select count(*) from " + table));
    }

    /** What a role gets from a query: the first value, or what the database says against it. */
    public String answer(Audience role, String query) throws SQLException {
        try (Connection connection = postgres.as(role, "");
                ResultSet row = connection.createStatement().executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
