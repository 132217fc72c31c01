package org.socialcluster.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Days in a row that are not as usual in the same way.
 *
 * @param plan what each of them is like
 * @param holidays their names, in order; empty where there is none
 */
public record DayStretch(LocalDate first, LocalDate last, DayPlan plan, List<String> holidays) {

    /** Joins days that are alike; days off that stand between closed ones belong to them.
     *
     * @param plans all days of a time, none left out */
    static List<DayStretch> of(List<DayPlan> plans) {
        List<DayStretch> stretches = new ArrayList<>();
        LocalDate reaches = LocalDate.EPOCH;
        for (DayPlan plan : plans) {
            DayStretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            boolean touches = reaches.plusDays(1).equals(plan.day());
            if (plan.usual()) {
                reaches = touches && last != null && last.plan().isClosed() && plan.isClosed() ? plan.day() : reaches;
            } else if (touches && last != null && last.plan().isLike(plan)) {
                stretches.set(stretches.size() - 1, last.and(plan));
                reaches = plan.day();
            } else {
                stretches.add(
                        new DayStretch(plan.day(), plan.day(), plan, names(plan).toList()));
                reaches = plan.day();
            }
        }
        return stretches;
    }

    private DayStretch and(DayPlan next) {
        return new DayStretch(
                first,
                next.day(),
                plan,
                Stream.concat(holidays.stream(), names(next)).distinct().toList());
    }

    private static Stream<String> names(DayPlan plan) {
        return plan.calendar() == null
                ? Stream.empty()
                : Stream.of(plan.calendar()).map(CalendarDay::name).filter(Objects::nonNull);
    }
}
