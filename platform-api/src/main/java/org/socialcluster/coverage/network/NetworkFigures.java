package org.socialcluster.coverage.network;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.network.CentreStanding.Told;
import org.socialcluster.freshness.DueRecord.Aspect;
import org.socialcluster.freshness.Workload;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.tenancy.CentreView;

/** What was counted of all centres: by centre, figure and part of it. */
record NetworkFigures(@Nullable OffsetDateTime countedAt, Map<CentreId, Map<Figure, Map<String, Integer>>> numbers) {
    /** As {@code count_network} names them. */
    enum Figure {
        STAFF,
        CHANGES,
        LAST_CHANGE,
        RECORDS,
        IN_TIME,
        DUE,
        SERVICES,
        TOLD
    }

    CentreStanding standing(CentreView town) {
        int records = sum(town, Figure.RECORDS);
        int inTime = sum(town, Figure.IN_TIME);
        int lastChange = sum(town, Figure.LAST_CHANGE);
        return new CentreStanding(
                town,
                sum(town, Figure.STAFF),
                sum(town, Figure.CHANGES),
                lastChange == 0 ? null : LocalDate.ofEpochDay(lastChange),
                records,
                inTime,
                Workload.of(sum(town, Figure.DUE), records - inTime, seconds(town)),
                sum(town, Figure.SERVICES),
                Arrays.stream(Told.values()).collect(toMap(it -> it, it -> told(town, it))),
                0);
    }

    private double seconds(CentreView town) {
        return parts(town, Figure.DUE).entrySet().stream()
                .mapToDouble(it -> it.getValue() * secondsOf(it.getKey().split("/", 2)))
                .sum();
    }

    private static double secondsOf(String[] kindAndAspect) {
        return Workload.seconds(ListingKind.valueOf(kindAndAspect[0]), Aspect.valueOf(kindAndAspect[1]));
    }

    private int told(CentreView town, Told what) {
        return parts(town, Figure.TOLD).getOrDefault(what.name().toLowerCase(Locale.ROOT), 0);
    }

    private int sum(CentreView town, Figure figure) {
        return parts(town, figure).values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<String, Integer> parts(CentreView town, Figure figure) {
        return numbers.getOrDefault(town.id(), Map.of()).getOrDefault(figure, Map.of());
    }
}
