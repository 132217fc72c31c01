package org.socialcluster.regionpack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Checks that the days of the working calendar exist, stand under their year, and say what their kind needs. */
final class CalendarCheck {
    private final Pack pack;
    private final Findings findings;

    CalendarCheck(Pack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    void check() {
        findings.unique(pack.calendar().each("years"), "year");
        Set<String> seen = new HashSet<>();
        for (Entry year : pack.calendar().each("years")) {
            for (Entry day : year.each("days")) {
                day(day, year.text("year"), seen);
            }
        }
    }

    private void day(Entry day, String year, Set<String> seen) {
        Entry date = day.at("date");
        date(date);
        date(day.at("instead_of"));
        if (!day.has("date") || !day.has("kind")) {
            return;
        }
        if (!date.text().startsWith(year + "-")) {
            findings.add(date, Findings.show(date.node()), "a day of " + year);
        }
        if (!seen.add(date.text())) {
            findings.add(date, Findings.show(date.node()) + " a second time", "each only once");
        }
        String kind = day.text("kind");
        boolean moved = kind.equals("DAY_OFF") || kind.equals("WORKING");
        if (moved != day.has("instead_of")) {
            findings.add(
                    day.at("instead_of"),
                    Findings.show(day.at("instead_of").node()),
                    moved ? "the day that was moved, because kind is " + kind : "nothing, because kind is " + kind);
        }
        if (kind.equals("HOLIDAY") && !day.has("name")) {
            findings.add(day.at("name"), "nothing", "the holiday's name");
        }
    }

    private void date(Entry date) {
        try {
            if (date.node().isTextual()) {
                LocalDate.parse(date.text());
            }
        } catch (DateTimeException unknown) {
            findings.add(date, Findings.show(date.node()), "a day of the calendar");
        }
    }
}
