package org.socialcluster.coverage.office.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.network.CentreStanding;

/** What the centres are put in order by: those who need help first. */
enum NetworkOrder {
    IN_TIME,
    DEBT,
    COMPLETENESS,
    ACTIVITY;

    /** In the order asked for; as they come, by name, where none is. */
    static List<CentreStanding> sorted(List<CentreStanding> centres, @Nullable NetworkOrder order) {
        return order == null ? centres : centres.stream().sorted(order.by()).toList();
    }

    private Comparator<CentreStanding> by() {
        return switch (this) {
            case IN_TIME -> Comparator.comparingDouble(CentreStanding::shareInTime);
            case DEBT -> Comparator.comparingInt(it -> -it.debt().minutes());
            case COMPLETENESS -> Comparator.comparingDouble(CentreStanding::completeness);
            case ACTIVITY -> Comparator.comparing(NetworkOrder::last);
        };
    }

    private static LocalDate last(CentreStanding one) {
        LocalDate day = one.lastChange();
        return day == null ? LocalDate.EPOCH : day;
    }
}
