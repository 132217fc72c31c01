package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandMonth;
import org.socialcluster.demand.DemandSaid;
import org.socialcluster.office.Words;
import org.socialcluster.sheets.StatTable;
import org.socialcluster.sheets.StatTable.Column;

/** Demand as it goes out, and the words that found nothing. */
final class DemandReport {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Words.LANGUAGE);
    private static final int MOST = 50;

    private DemandReport() {}

    static StatTable lines(List<DemandLine> lines, CoverageMatrix matrix) {
        return new StatTable(
                        CoverageSaid.text("coverage.asked.title"),
                        List.of(
                                new Column("need", CoverageSaid.text("coverage.need")),
                                new Column("town", CoverageSaid.text("coverage.town")),
                                new Column("source", CoverageSaid.text("coverage.asked.source")),
                                new Column("number", CoverageSaid.text("coverage.asked.number")),
                                new Column("state", CoverageSaid.text("coverage.state"))),
                        lines.stream().map(it -> row(it, it.cell(matrix))).toList())
                .named(2)
                .summed(List.of(Arrays.asList(
                        CoverageSaid.text("coverage.table.sum"),
                        null,
                        null,
                        CoverageSaid.outward(lines.stream()
                                .map(it -> it.demand().figure())
                                .reduce(DemandFigure.NONE, DemandFigure::plus)),
                        null)));
    }

    private static List<@Nullable Object> row(DemandLine line, @Nullable CoverageCell cell) {
        return Arrays.asList(
                line.needName(),
                line.townName(),
                DemandView.said(line.demand().source()),
                CoverageSaid.outward(line.demand().figure()),
                cell == null ? null : StateMarks.of(cell));
    }

    static StatTable words(List<DemandSaid> words) {
        return new StatTable(
                CoverageSaid.text("coverage.asked.words"),
                List.of(
                        new Column("words", CoverageSaid.text("coverage.asked.said")),
                        new Column("month", CoverageSaid.text("coverage.asked.month")),
                        new Column("number", CoverageSaid.text("coverage.asked.number"))),
                words.stream()
                        .map(it -> Arrays.<@Nullable Object>asList(it.words(), MONTH.format(it.month()), it.n()))
                        .toList());
    }

    /** The months behind one cell, for the screen. */
    static Component months(List<DemandMonth> months) {
        if (months.isEmpty()) {
            return new Paragraph(CoverageSaid.text("coverage.demand.none"));
        }
        UnorderedList list = new UnorderedList();
        months.forEach(it -> list.add(new ListItem(CoverageSaid.text(
                "coverage.asked.of-month",
                MONTH.format(it.month()),
                CoverageSaid.demand(it.figure()),
                DemandView.said(it.source())))));
        return list;
    }

    /** The most frequent words, for the screen. */
    static Component list(List<DemandSaid> words) {
        if (words.isEmpty()) {
            return new Paragraph(CoverageSaid.text("coverage.asked.words.none"));
        }
        UnorderedList list = new UnorderedList();
        words.stream()
                .limit(MOST)
                .forEach(it -> list.add(new ListItem(
                        CoverageSaid.text("coverage.asked.word", it.words(), it.n(), MONTH.format(it.month())))));
        return list;
    }
}
