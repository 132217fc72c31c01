package org.socialcluster.coverage.office;

import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.demand.DemandPeriod;

/** For how long demand is shown: three months unless somebody asks otherwise. */
final class DemandChoice {
    private static final DemandPeriod USUAL = DemandPeriod.QUARTER;

    private DemandChoice() {}

    /** Makes a field of it. */
    static Select<DemandPeriod> of(Select<DemandPeriod> field) {
        field.setLabel(CoverageSaid.text("coverage.filter.period"));
        field.setItems(
                Arrays.stream(DemandPeriod.values()).filter(it -> it != USUAL).toList());
        field.setItemLabelGenerator(it -> CoverageSaid.text("coverage.period." + key(orUsual(it))));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(CoverageSaid.text("coverage.period." + key(USUAL)));
        return field;
    }

    static DemandPeriod orUsual(@Nullable DemandPeriod chosen) {
        return chosen == null ? USUAL : chosen;
    }

    static String key(DemandPeriod period) {
        return period.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable DemandPeriod period(String key) {
        return Arrays.stream(DemandPeriod.values())
                .filter(it -> key(it).equals(key))
                .findFirst()
                .orElse(null);
    }
}
