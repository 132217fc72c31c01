package org.socialcluster.regionpack;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What people of the demonstration looked for in vain in the three months before the first load. A centre that has any counts is
 * left alone: whatever came later is real to the demonstration.
 */
final class DemoDemand {
    private static final int MONTHS = 3;
    private static final int MIDDLE = 15;

    private final Connection connection;
    private final LocalDate today;

    DemoDemand(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    void write(Entry listing, Map<String, UUID> centres) throws SQLException {
        UUID centre = centres.get(listing.file().slug());
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into demand_count (centre_id, need_code, source, day, n)
                select ?, ?, ?, day, ? from unnest(?::date[]) as day
                 where not exists (select from demand_count c where c.centre_id = ? and c.need_code = ? and c.source = ?)
                """)) {
            for (Entry demand : listing.each("demand")) {
                sql.setObject(1, centre);
                sql.setString(2, demand.text("need"));
                sql.setString(3, demand.text("source"));
                sql.setInt(4, demand.number("monthly"));
                sql.setArray(5, connection.createArrayOf("date", days()));
                sql.setObject(6, centre);
                sql.setString(7, demand.text("need"));
                sql.setString(8, demand.text("source"));
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }

    private Object[] days() {
        Object[] days = new Object[MONTHS];
        for (int back = 1; back <= MONTHS; back++) {
            days[back - 1] = Date.valueOf(today.minusMonths(back).withDayOfMonth(MIDDLE));
        }
        return days;
    }
}
