package org.socialcluster.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.sheets.AtLeast;
import org.socialcluster.sheets.Marked;
import org.socialcluster.sheets.Share;
import org.socialcluster.sheets.StatReport;
import org.socialcluster.sheets.StatTable;

/** A view of statistics on paper. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedReportTest {
    private static final PrintedReport.Words WORDS =
            new PrintedReport.Words("Социальный кластер", "из", "в файлах XLSX, CSV и JSON");

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
            assertThat(text.split("Юрист", -1)).as("the row is named twice").hasSize(3);
        }
    }

    @Test
    void a_column_in_which_nothing_stands_is_left_out_and_many_texts_stay_in_their_row() throws IOException {
        List<StatTable.Column> columns = new ArrayList<>();
        List<@Nullable Object> row = new ArrayList<>();
        for (int column = 0; column < 9; column++) {
            columns.add(new StatTable.Column("c" + column, "Слова " + column));
            row.add("Попросить центр позвонить и подтвердить запись");
        }
        columns.add(new StatTable.Column("due", "Срок"));
        row.add(null);
        StatTable gaps = new StatTable("Чего не хватает", columns, List.of(row));
        StatReport report = new StatReport("x", "Пробелы", List.of(), List.of(), "Как посчитано", List.of(gaps));
        try (PDDocument document = Loader.loadPDF(PrintedReport.print(report, WORDS))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text).doesNotContain("Срок");
            assertThat(text.split("Чего не хватает", -1)).as("one table").hasSize(2);
        }
    }

    @Test
    void a_title_cannot_write_rules_of_style() throws IOException {
        String forged =
                "Логопед\";font-family:Print}}td{color:#fff}@page{@top-left{font-family:Print;content:\"Проверено:"
                        + " покрыто";
        StatTable table = new StatTable(
                "Состояния", List.of(new StatTable.Column("need", "Потребность")), List.of(List.of("Юрист")));
        StatReport report = new StatReport("x", forged, List.of(), List.of(), "Как посчитано", List.of(table));
        try (PDDocument document = Loader.loadPDF(PrintedReport.print(report, WORDS))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text.lines()).noneMatch(it -> it.strip().equals("Проверено: покрыто"));
            assertThat(text).contains("Юрист");
        }
    }

    @Test
    void a_matrix_is_a_picture_of_signs_with_their_meaning_in_groups_and_its_towns_on_each_sheet() throws IOException {
        try (PDDocument document = Loader.loadPDF(PrintedReport.print(picture(60), WORDS))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text).contains("Нет: 60", "Право", "Юрист 59", "×").doesNotContain("Только в другом месте");
            assertThat(text.split("Право", -1)).as("a group is named once").hasSize(2);
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("Каменск-").contains("2 из " + document.getNumberOfPages());
        }
    }

    @Test
    void a_reader_without_eyes_hears_the_words_of_a_sign_and_what_names_its_row_and_column() throws IOException {
        try (PDDocument document = Loader.loadPDF(PrintedReport.print(picture(1), WORDS))) {
            List<String> heard = new ArrayList<>();
            hear(document.getDocumentCatalog().getStructureTreeRoot(), heard);

            assertThat(heard).contains("Нет", "TH", "TD", "Table");
        }
    }

    private static void hear(PDStructureNode node, List<String> heard) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                heard.add(element.getStructureType());
                if (element.getExpandedForm() != null) {
                    heard.add(element.getExpandedForm());
                }
                hear(element, heard);
            }
        }
    }

    private static StatReport picture(int needs) {
        Marked none = new Marked("Нет", Marked.Mark.MISSING);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int need = 0; need < needs; need++) {
            rows.add(List.of(need < 30 ? "Право" : "Здоровье", "Юрист " + need, none));
        }
        StatTable states = new StatTable(
                        "Состояния",
                        List.of(
                                new StatTable.Column("group", "Группа"),
                                new StatTable.Column("need", "Потребность"),
                                new StatTable.Column("kamensk", "Каменск-Уральский")),
                        rows)
                .named(2)
                .pictured(List.of(new Marked("Нет: " + needs, Marked.Mark.MISSING)));
        return new StatReport(
                "coverage", "Покрытие", List.of("На 22 ноября."), List.of(), "Как посчитано", List.of(states));
    }

    @Test
    void numbers_are_written_as_in_russian_and_what_hides_something_says_so() throws IOException {
        StatTable towns = new StatTable(
                        "Города",
                        List.of(
                                new StatTable.Column("town", "Город"),
                                new StatTable.Column("population", "Жителей"),
                                new StatTable.Column("per", "На 10 000"),
                                new StatTable.Column("share", "Есть"),
                                new StatTable.Column("demand", "Спрос")),
                        List.of(List.of(
                                "Реж",
                                36_585,
                                new BigDecimal("15.1"),
                                new Share(0.575),
                                new AtLeast("не меньше", 3666))))
                .summed(List.of(List.of("Всего", 36_585, new BigDecimal("15.1"), new Share(1), 5)));
        StatReport report = new StatReport(
                "x",
                "Города",
                List.of(),
                List.of(),
                "Как посчитано",
                List.of(towns, new StatTable("Услуги", towns.columns(), List.of()).unprinted()));
        try (PDDocument document = Loader.loadPDF(PrintedReport.print(report, WORDS))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\u00a0\\s]+", " "))
                    .contains("36 585 15,1 57,5 % не меньше 3 666", "Всего 36 585 15,1 100,0 % 5")
                    .as("what is not printed is named")
                    .contains("«Услуги»: в файлах XLSX, CSV и JSON.");
        }
    }

    @Test
    void nineteen_columns_are_one_table_and_its_long_words_break_at_syllables() throws IOException {
        List<StatTable.Column> columns = new ArrayList<>(List.of(new StatTable.Column("town", "Город")));
        List<@Nullable Object> row = new ArrayList<>(List.of("Реж"));
        for (int column = 1; column < 19; column++) {
            columns.add(new StatTable.Column("c" + column, "Подтверждено вовремя, %"));
            row.add(new Share(1));
        }
        StatTable centres = new StatTable("Центры", columns, List.of(row));
        StatReport report = new StatReport("x", "Центры", List.of(), List.of(), "Как посчитано", List.of(centres));
        try (PDDocument document = Loader.loadPDF(PrintedReport.print(report, WORDS))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("Реж", -1)).hasSize(2);
            assertThat(text).doesNotContain("Подтверждено");
        }
        assertThat(Hyphens.soft("Краснотурьинск и Реж")).isEqualTo("Крас\u00adно\u00adтурьинск и Реж");
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
        return Loader.loadPDF(PrintedReport.print(report, WORDS));
    }
}
