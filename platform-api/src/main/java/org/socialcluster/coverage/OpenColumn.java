package org.socialcluster.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the open table. The file and its description are both made of these, so that they agree.
 *
 * @param name as in the first line of the file
 * @param kind what its values are
 * @param required whether each row has a value
 */
record OpenColumn(String name, Kind kind, boolean required, Function<OpenRow, @Nullable Object> value) {
    /** What the values of a column are, for programs. */
    enum Kind {
        TEXT,
        CODE,
        STATE,
        LEVEL,
        FLAG,
        COUNT,
        MOMENT
    }

    static final List<OpenColumn> ALL = all();

    private static List<OpenColumn> all() {
        List<OpenColumn> columns = new ArrayList<>(List.of(
                new OpenColumn("town", Kind.CODE, true, it -> it.town().slug()),
                new OpenColumn("town_name", Kind.TEXT, true, it -> it.town().name()),
                new OpenColumn("population", Kind.COUNT, false, it -> it.town().population()),
                new OpenColumn("code", Kind.CODE, true, OpenRow::code),
                new OpenColumn("name", Kind.TEXT, true, OpenRow::name),
                new OpenColumn("state", Kind.STATE, true, it -> it.sum().worst().key()),
                new OpenColumn(
                        "level",
                        Kind.LEVEL,
                        false,
                        it -> it.level() == null ? null : it.level().code()),
                new OpenColumn("below_norm", Kind.FLAG, true, it -> it.sum().belowNorm() > 0),
                new OpenColumn("also_elsewhere", Kind.FLAG, true, OpenRow::alsoElsewhere),
                new OpenColumn("services", Kind.COUNT, false, OpenRow::services),
                new OpenColumn("needs", Kind.COUNT, true, it -> it.sum().total())));
        for (CoverageState state : CoverageState.values()) {
            columns.add(
                    new OpenColumn(state.key(), Kind.COUNT, true, it -> it.sum().count(state)));
        }
        columns.add(new OpenColumn("judged_at", Kind.MOMENT, true, OpenRow::at));
        columns.add(new OpenColumn("demo", Kind.FLAG, true, OpenRow::demo));
        return List.copyOf(columns);
    }
}
