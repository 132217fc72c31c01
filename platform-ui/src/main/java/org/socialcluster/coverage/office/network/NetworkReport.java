package org.socialcluster.coverage.office.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.network.CentreStanding;
import org.socialcluster.coverage.network.CentreStanding.Told;
import org.socialcluster.office.AsOf;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.sheets.Share;
import org.socialcluster.sheets.StatReport;
import org.socialcluster.sheets.StatTable;
import org.socialcluster.sheets.StatTable.Column;

/** How the centres stand, as it goes out: numbers as numbers, the method with them. */
final class NetworkReport {
    private static final List<String> COLUMNS = List.of(
            "town",
            "state",
            "staff",
            "changes",
            "last-change",
            "records",
            "in-time.number",
            "in-time.percent",
            "rank",
            "debt.records",
            "debt.minutes",
            "services",
            "completeness.percent");
    private static final int NOTES = 6;

    private NetworkReport() {}

    /** The centres that are asked for.
     *
     * @param about when it was counted, in words */
    static StatReport of(String about, AsOf asOf, Asked asked, List<CentreStanding> centres) {
        String title = NetworkSaid.text("coverage.network.title");
        return new StatReport(
                asked.file("coverage-network", asOf.day()),
                title,
                asked.about(about, asOf),
                notes(asOf),
                NetworkSaid.text("coverage.network.notes"),
                List.of(new StatTable(
                                title,
                                columns(),
                                centres.stream().map(NetworkReport::row).toList())
                        .summed(List.of(sum(centres)))));
    }

    /** How it is counted; in a demonstration also what its invented past is not. */
    static List<String> notes(AsOf asOf) {
        Stream<String> notes = IntStream.rangeClosed(1, NOTES).mapToObj(Integer::toString);
        return Stream.concat(notes, asOf.demo().isEmpty() ? Stream.empty() : Stream.of("demo"))
                .map(it -> NetworkSaid.text("coverage.network.note." + it))
                .toList();
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        COLUMNS.forEach(
                it -> columns.add(new Column(it.replace('.', '-'), NetworkSaid.text("coverage.network." + it))));
        Arrays.stream(Told.values())
                .forEach(it -> columns.add(new Column(NetworkSaid.key(it) + "-percent", NetworkSaid.name(it) + ", %")));
        return columns;
    }

    private static List<@Nullable Object> sum(List<CentreStanding> centres) {
        int records = sum(centres, CentreStanding::records);
        int inTime = sum(centres, CentreStanding::inTime);
        int services = sum(centres, CentreStanding::services);
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                NetworkSaid.text("coverage.table.sum"),
                null,
                sum(centres, CentreStanding::staff),
                sum(centres, CentreStanding::changes),
                null,
                records,
                inTime,
                Share.of(inTime, records),
                null,
                sum(centres, it -> it.debt().records()),
                sum(centres, it -> it.debt().minutes()),
                services,
                null));
        for (Told what : Told.values()) {
            row.add(Share.of(sum(centres, it -> it.told().getOrDefault(what, 0)), services));
        }
        return row;
    }

    private static int sum(List<CentreStanding> centres, ToIntFunction<CentreStanding> number) {
        return centres.stream().mapToInt(number).sum();
    }

    private static List<@Nullable Object> row(CentreStanding one) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(one.centre().name().nominative());
        row.add(NetworkSaid.state(one.centre().status()));
        row.add(one.staff());
        row.add(one.changes());
        row.add(one.lastChange());
        row.add(one.records());
        row.add(one.inTime());
        row.add(one.records() == 0 ? null : new Share(one.shareInTime()));
        row.add(one.rank() == 0 ? null : one.rank());
        row.add(one.debt().records());
        row.add(one.debt().minutes());
        row.add(one.services());
        row.add(one.services() == 0 ? null : new Share(one.completeness()));
        for (Told what : Told.values()) {
            row.add(one.services() == 0 ? null : new Share(one.share(what)));
        }
        return row;
    }
}
