package org.socialcluster.regionpack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What a database was filled from; all null for an empty one. */
record Filled(@Nullable String region, @Nullable String digest, boolean demo) {

    /** Waits for another loader on the same database first, so that two starting nodes do not fill it at once. */
    static Filled read(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("select pg_advisory_xact_lock(hashtext('region pack')), set_config('app.actor', '', true)");
            try (ResultSet row = sql.executeQuery("select region, digest, demo from region_pack")) {
                return row.next()
                        ? new Filled(row.getString(1), row.getString(2), row.getBoolean(3))
                        : new Filled(null, null, false);
            }
        }
    }

    boolean isFrom(String otherDigest) {
        return otherDigest.equals(digest);
    }

    void refuseMixture(String wantedRegion, boolean wantedDemo) {
        if (region == null) {
            return;
        }
        if (!region.equals(wantedRegion)) {
            throw new PackProblem(
                    "The database holds the region \"%s\", the pack is of \"%s\": start with --region %s, or use another home or database."
                            .formatted(region, wantedRegion, region));
        }
        if (demo != wantedDemo) {
            throw new PackProblem(
                    demo
                            ? "The database was filled with demonstration data: start with \"demo\", or use another home or database."
                            : "The database was filled for real: start without \"demo\", or use another home or database for the demonstration.");
        }
    }
}
