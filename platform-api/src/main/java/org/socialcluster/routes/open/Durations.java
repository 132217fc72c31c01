package org.socialcluster.routes.open;

import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.RouteStep;

/** Deadlines as {@code xsd:duration}. */
final class Durations {
    private Durations() {}

    /** Null where it is none: working days are a number of days that only a calendar knows. */
    static @Nullable String of(RouteStep.Deadline deadline) {
        if (deadline.unit().equals("IMMEDIATELY")) {
            return "PT0S";
        }
        Integer count = deadline.days();
        if (count == null) {
            return null;
        }
        return switch (deadline.unit()) {
            case "HOURS" -> "PT" + count + "H";
            case "CALENDAR_DAYS" -> "P" + count + "D";
            case "MONTHS" -> "P" + count + "M";
            case "YEARS" -> "P" + count + "Y";
            default -> null;
        };
    }
}
