package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Rows of the working calendar. */
final class CalendarRows {
    private final PackRows years = new PackRows(PackTables.CALENDAR_YEAR);
    private final PackRows days = new PackRows(PackTables.CALENDAR_DAY);

    CalendarRows(Pack pack) {
        for (Entry year : pack.calendar().each("years")) {
            years.add(year.text("year"), year.copy("year", "complete", "confidence", "source", "note"));
            year.each("days").forEach(this::day);
        }
    }

    List<PackRows> tables() {
        return List.of(years, days);
    }

    PackRows years() {
        return years;
    }

    PackRows days() {
        return days;
    }

    private void day(Entry day) {
        ObjectNode row = day.copy("kind", "name", "instead_of", "basis");
        row.set("day", day.value("date"));
        days.add(day.text("date"), row);
    }
}
