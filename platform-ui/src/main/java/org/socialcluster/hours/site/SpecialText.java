package org.socialcluster.hours.site;

import java.time.LocalDate;
import java.util.List;
import org.socialcluster.hours.CalendarDay;
import org.socialcluster.hours.DayHours;
import org.socialcluster.hours.DayPlan;
import org.socialcluster.hours.DayStretch;
import org.socialcluster.site.Texts;

/** Says days that are not as usual: «1–8 января — выходные: Новогодние каникулы», «11 июня — короткий день: 9:00–17:00». */
final class SpecialText {
    /** A line may break after a dash; this forbids it. */
    private static final String WORD_JOINER = "\u2060";

    private final Texts texts;

    SpecialText(Texts texts) {
        this.texts = texts;
    }

    List<String> of(List<DayStretch> stretches) {
        return stretches.stream().map(this::said).toList();
    }

    private String said(DayStretch stretch) {
        DayPlan plan = stretch.plan();
        String days = days(stretch);
        if (plan.reason() != null) {
            return plan.isClosed()
                    ? texts.of("special.closed", days, plan.reason())
                    : texts.of("special.hours", days, hours(plan), plan.reason());
        }
        if (!plan.isClosed()) {
            boolean shorter = plan.calendar() != null && plan.calendar().kind() == CalendarDay.Kind.SHORT;
            return texts.of(shorter ? "special.short" : "special.working", days, hours(plan));
        }
        String off = stretch.first().equals(stretch.last()) ? "special.off.one" : "special.off";
        return stretch.holidays().isEmpty()
                ? texts.of(off, days)
                : texts.of("special.named", texts.of(off, days), texts.enumeration(stretch.holidays()));
    }

    private String days(DayStretch stretch) {
        LocalDate first = stretch.first();
        LocalDate last = stretch.last();
        if (first.equals(last)) {
            return day(texts, first);
        }
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + "\u2013" + WORD_JOINER + day(texts, last)
                : texts.of("special.days", day(texts, first), day(texts, last));
    }

    /** «12 июня»: what is near needs no year. */
    static String day(Texts texts, LocalDate day) {
        return texts.of("date.short", day.getDayOfMonth(), texts.of("month." + day.getMonthValue()));
    }

    private String hours(DayPlan plan) {
        return texts.enumeration(
                plan.hours().stream().map(SpecialText::interval).toList());
    }

    private static String interval(DayHours hours) {
        return shown(hours.opens()) + "\u2013" + WORD_JOINER + shown(hours.closes());
    }

    private static String shown(String time) {
        return time.startsWith("0") ? time.substring(1) : time;
    }
}
