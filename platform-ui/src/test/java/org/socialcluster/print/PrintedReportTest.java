package org.socialcluster.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.sheets.StatReport;
import org.socialcluster.sheets.StatTable;

/** A view of statistics on paper. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedReportTest {
    @Test
    void the_sheets_are_a4_tagged_for_screen_readers_and_carry_the_method() throws IOException {
        try (PDDocument document = printed(3)) {
            PDRectangle sheet = document.getPage(0).getMediaBox();
            assertThat(Math.round(sheet.getWidth())).isEqualTo(595);
            assertThat(Math.round(sheet.getHeight())).isEqualTo(842);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Покрытие <b>", "Город 3", "Как посчитано", "Нормы — предложение проекта.");
        }
    }

    @Test
    void a_table_wider_than_a_sheet_is_cut_and_each_part_keeps_the_first_column() throws IOException {
        try (PDDocument document = printed(40)) {
            PDRectangle sheet = document.getPage(0).getMediaBox();
            String text = new PDFTextStripper().getText(document);

            assertThat(sheet.getWidth() > sheet.getHeight()
                            || document.getPage(0).getRotation() == 90)
                    .as("it lies")
                    .isTrue();
            assertThat(IntStream.rangeClosed(1, 40).mapToObj(it -> "Город " + it))
                    .allMatch(text::contains);
            assertThat(text.split("Юрист", -1))
                    .as("the row is named three times")
                    .hasSize(4);
        }
    }

    @Test
    void a_title_cannot_write_rules_of_style() throws IOException {
        String forged =
                "Логопед\";font-family:Print}}td{color:#fff}@page{@top-left{font-family:Print;content:\"Проверено: покрыто";
        StatTable table = new StatTable(
                "Состояния", List.of(new StatTable.Column("need", "Потребность")), List.of(List.of("Юрист")));
        StatReport report = new StatReport("x", forged, List.of(), List.of(), "Как посчитано", List.of(table));
        try (PDDocument document = Loader.loadPDF(PrintedReport.print(report, "Социальный кластер"))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text.lines()).noneMatch(it -> it.strip().equals("Проверено: покрыто"));
            assertThat(text).contains("Юрист");
        }
    }

    private static PDDocument printed(int towns) throws IOException {
        List<StatTable.Column> columns = new ArrayList<>(List.of(new StatTable.Column("need", "Потребность")));
        List<@Nullable Object> row = new ArrayList<>(List.of("Юрист"));
        for (int town = 1; town <= towns; town++) {
            columns.add(new StatTable.Column("t" + town, "Город " + town));
            row.add(town);
        }
        StatReport report = new StatReport(
                "coverage",
                "Покрытие <b>",
                List.of("На \"22\" ноября."),
                List.of("Нормы — предложение проекта."),
                "Как посчитано",
                List.of(new StatTable("Состояния", columns, List.of(row))));
        return Loader.loadPDF(PrintedReport.print(report, "Социальный кластер"));
    }
}
