package org.socialcluster.checklists.site;

import java.time.LocalDate;
import org.socialcluster.checklists.Due;
import org.socialcluster.checklists.site.OwnStep.DueText;
import org.socialcluster.site.Texts;

/** Last days of deadlines in words. */
final class DueTexts {
    private DueTexts() {}

    static DueText of(Due due, LocalDate today) {
        Texts texts = Texts.russian();
        boolean over = due.day().isBefore(today);
        return new DueText(
                texts.of(over ? "list.due.over" : "list.due", day(due.day())),
                texts.of("list.due.from", texts.day(due.from())),
                doubt(due),
                over);
    }

    /** Why the day may move; empty: it will not. */
    static String doubt(Due due) {
        return due.known() == Due.Known.WELL
                ? ""
                : Texts.russian()
                        .of(
                                "list.doubt." + due.known().name(),
                                String.valueOf(due.day().getYear()));
    }

    /** «27 ноября 2026, пятница». */
    private static String day(LocalDate day) {
        Texts texts = Texts.russian();
        return texts.of(
                "list.day", texts.day(day), texts.of("day." + day.getDayOfWeek().getValue()));
    }
}
