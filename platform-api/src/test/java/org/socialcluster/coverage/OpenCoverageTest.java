package org.socialcluster.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Coverage as open data, on the demonstration: the file, its description, the answer of the API say the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenCoverageTest {
    private static final Actor VISITOR = Actor.visitor();
    private static final JsonMapper JSON = new JsonMapper();

    /** The terms of the vocabulary that a table, a dialect, a schema and a column may have (W3C, 2015, section 5). */
    private static final Set<String> OF_A_TABLE = Set.of(
            "@context",
            "@id",
            "@type",
            "url",
            "dialect",
            "notes",
            "suppressOutput",
            "tableDirection",
            "tableSchema",
            "transformations");

    private static final Set<String> OF_A_DIALECT = Set.of(
            "commentPrefix",
            "delimiter",
            "doubleQuote",
            "encoding",
            "header",
            "headerRowCount",
            "lineTerminators",
            "quoteChar",
            "skipBlankRows",
            "skipColumns",
            "skipInitialSpace",
            "skipRows",
            "trim");
    private static final Set<String> OF_A_SCHEMA =
            Set.of("columns", "foreignKeys", "primaryKey", "rowTitles", "@id", "@type", "aboutUrl", "propertyUrl");
    private static final Set<String> OF_A_COLUMN = Set.of(
            "name",
            "titles",
            "datatype",
            "required",
            "virtual",
            "suppressOutput",
            "null",
            "lang",
            "separator",
            "aboutUrl",
            "propertyUrl",
            "valueUrl",
            "default",
            "ordered",
            "textDirection",
            "@id",
            "@type");
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "dateTime");

    private static Postgres postgres;
    private static InScope scope;

    @BeforeAll
    static void load_the_region() throws Exception {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void the_file_has_a_row_for_each_need_of_each_town_and_says_what_the_cells_say() throws IOException {
        CoverageMatrix matrix = matrix();
        List<NamedCsvRecord> rows = csv(table("need", "", ""));

        assertThat(rows).hasSize(14 * 80);
        for (NamedCsvRecord row : rows) {
            CoveredTown town = matrix.town(row.getField("town")).orElseThrow();
            CoverageCell cell = matrix.cell(town.id(), row.getField("code"));
            assertThat(row.getField("state")).isEqualTo(cell.state().key());
            assertThat(row.getField("services")).isEqualTo(String.valueOf(cell.services()));
            assertThat(row.getField("below_norm")).isEqualTo(String.valueOf(cell.belowNorm()));
            assertThat(row.getField("demo")).isEqualTo("true");
        }
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void each_row_obeys_the_description_and_the_first_line_is_its_names(By by) throws IOException {
        JsonNode columns = description().at("/tableSchema/columns");
        List<NamedCsvRecord> rows = csv(table(by.key(), "", ""));

        assertThat(rows).isNotEmpty();
        assertThat(rows.get(0).getHeader())
                .containsExactlyElementsOf(texts(columns, "titles"))
                .containsExactlyElementsOf(texts(columns, "name"));
        assertThat(rows.stream().map(it -> it.getField("town") + " " + it.getField("code")))
                .as("the primary key")
                .doesNotHaveDuplicates();
        for (NamedCsvRecord row : rows) {
            for (JsonNode column : columns) {
                obeys(row.getField(column.get("name").asText()), column);
            }
        }
    }

    private static void obeys(String value, JsonNode column) {
        if (value.isEmpty()) {
            assertThat(column.get("required").asBoolean()).as(column.toString()).isFalse();
            return;
        }
        JsonNode type = column.get("datatype");
        switch (type.isTextual() ? type.asText() : type.get("base").asText()) {
            case "integer" ->
                assertThat(Integer.parseInt(value))
                        .isGreaterThanOrEqualTo(type.get("minimum").asInt());
            case "boolean" -> assertThat(value).isIn("true", "false");
            case "dateTime" -> assertThat(Instant.parse(value)).isAfter(Instant.EPOCH);
            default -> assertThat(value).matches(type.path("format").asText("(?s).+"));
        }
    }

    @Test
    void the_description_uses_the_words_of_the_standard_and_no_others() throws IOException {
        JsonNode table = description();

        assertThat(table.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(table.at("/@context/1/@language").asText()).isEqualTo("ru");
        assertThat(table.get("url").asText()).isEqualTo("coverage.csv");
        assertThat(own(table)).isSubsetOf(OF_A_TABLE);
        assertThat(own(table.get("dialect"))).isSubsetOf(OF_A_DIALECT);
        assertThat(own(table.get("tableSchema"))).isSubsetOf(OF_A_SCHEMA);
        for (JsonNode column : table.at("/tableSchema/columns")) {
            assertThat(own(column)).isSubsetOf(OF_A_COLUMN);
            // Section 5.6: a name is a variable of a URI template, and does not begin with an underscore.
            assertThat(column.get("name").asText()).matches("[A-Za-z0-9][A-Za-z0-9_.]*");
            JsonNode type = column.get("datatype");
            assertThat(type.isTextual() ? type.asText() : type.get("base").asText())
                    .isIn(TYPES);
            assertThat(column.get("dc:description").asText()).isNotBlank();
        }
        assertThat(table.get("dc:rights").asText()).contains("не утверждены");
        assertThat(table.get("notes").toString()).contains("предложение проекта, не норматив");
    }

    @Test
    void the_file_is_as_its_dialect_says() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        OpenFiles.csv(table("need", "rezh", ""), file);
        String text = file.toString(StandardCharsets.UTF_8);

        assertThat(text).startsWith("town,town_name,population,code,").contains("\r\nrezh,Реж,");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void a_group_counts_its_needs_and_names_no_services() {
        CoverageAnswer answer = CoverageAnswer.of(table("group", "rezh", ""));

        assertThat(answer.rows()).hasSize(12).allSatisfy(row -> {
            CoverageAnswer.TownState cell = row.cells().get(0);
            assertThat(row.cells()).hasSize(1);
            assertThat(cell.services()).isNull();
            assertThat(cell.level()).isNull();
            assertThat(cell.counts()).containsKeys("covered", "full", "stale", "elsewhere", "none");
        });
        assertThat(answer.rows().stream()
                        .mapToInt(it -> Objects.requireNonNull(it.cells().get(0).counts()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .sum())
                .isEqualTo(80);
        assertThat(answer.rows().get(0).name()).isEqualTo("Инвалидность и реабилитация");
    }

    @Test
    void a_need_has_its_level_and_no_counts() {
        CoverageAnswer answer = CoverageAnswer.of(table("need", "", ""));

        assertThat(answer.rows())
                .hasSize(80)
                .allSatisfy(row -> assertThat(row.cells()).hasSize(14).allSatisfy(cell -> {
                    assertThat(cell.counts()).isNull();
                    assertThat(cell.level() != null).isEqualTo(cell.state().equals("covered"));
                }));
    }

    @Test
    void the_workbook_says_states_in_words_and_how_they_are_counted() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        OpenFiles.workbook(table("need", "rezh", ""), file);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            List<Row> cells = book.getFirstSheet().read().stream()
                    .filter(it -> it.getCellText(0).equals("rezh"))
                    .toList();
            assertThat(cells).hasSize(80);
            assertThat(cells.stream().map(it -> it.getCellText(5)))
                    .isSubsetOf("Есть", "Мест нет", "Давно не проверяли", "Только в другом месте", "Нет");
            assertThat(book.getSheets().count()).isEqualTo(2);
        }
    }

    @Test
    void what_there_is_not_is_refused_at_its_field() {
        for (String[] wrong : new String[][] {{"town", "", ""}, {"need", "region", ""}, {"need", "", "никто"}}) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> table(wrong[0], wrong[1], wrong[2]));
        }
        assertThat(table("need", "", "ELDERLY").rows()).hasSizeLessThan(14 * 80).isNotEmpty();
    }

    @Test
    void people_whom_no_classifier_knows_are_refused_at_their_field_with_the_name_of_the_classifier() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> file(matrix(), "need", "", "NOBODY", OpenFormat.JSON))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_INPUT);
                    assertThat(refusal.errors()).singleElement().satisfies(it -> {
                        assertThat(it.field()).isEqualTo("audience");
                        assertThat(it.message()).contains("NOBODY", "recipient_categories");
                    });
                });
    }

    @Test
    void what_was_made_once_for_a_matrix_is_sent_again_without_a_statement() {
        CoverageMatrix matrix = matrix();
        for (OpenFormat format : OpenFormat.values()) {
            List<OpenFile> sent = scope.as(VISITOR, OpenCoverage.class, it -> {
                OpenFile first = it.file(matrix, query("group", "", "ELDERLY"), format);
                int made = scope.statements();
                OpenFile again = it.file(matrix, query("group", "", "ELDERLY"), format);
                assertThat(made).isPositive();
                assertThat(scope.statements()).isEqualTo(made);
                return List.of(first, again);
            });

            assertThat(sent.get(1)).isSameAs(sent.get(0));
        }
    }

    @Test
    void the_tag_changes_when_a_listing_does_and_not_with_the_hour() throws SQLException {
        String tag = file(matrix(), "need", "", "", OpenFormat.CSV).tag();
        assertThat(file(matrix(), "need", "", "", OpenFormat.XLSX).tag())
                .as("judged a moment later")
                .isEqualTo(tag);
        assertThat(file(matrix(), "need", "rezh", "", OpenFormat.CSV).tag())
                .as("another question")
                .isNotEqualTo(tag);

        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create temp table one as select centre_id, id from social_service"
                    + " where status = 'PUBLISHED' order by id limit 1");
            String of = " from one where social_service.centre_id = one.centre_id and social_service.id = one.id";
            sql.execute(
                    "update social_service set status = 'ARCHIVED', closed_until = null, closed_reason = null" + of);
            assertThat(file(matrix(), "need", "", "", OpenFormat.CSV).tag()).isNotEqualTo(tag);
            sql.execute("update social_service set status = 'PUBLISHED'" + of);
        }
        assertThat(file(matrix(), "need", "", "", OpenFormat.CSV).tag()).isEqualTo(tag);
    }

    @Test
    void names_and_codes_cost_a_few_statements_however_many_rows_there_are() {
        for (By by : By.values()) {
            table(by.key(), "", "ELDERLY");
            int all = scope.statements();
            table(by.key(), "rezh", "ELDERLY");

            assertThat(scope.statements()).isEqualTo(all).isLessThanOrEqualTo(7);
        }
    }

    private static CoverageMatrix matrix() {
        return scope.as(VISITOR, Coverage.class, it -> it.matrix(VISITOR));
    }

    private static OpenFile file(CoverageMatrix matrix, String by, String town, String audience, OpenFormat format) {
        return scope.as(VISITOR, OpenCoverage.class, it -> it.file(matrix, query(by, town, audience), format));
    }

    private static OpenTable table(String by, String town, String audience) {
        CoverageMatrix matrix = matrix();
        return scope.as(VISITOR, OpenCoverage.class, it -> it.table(matrix, query(by, town, audience)));
    }

    private static CoverageQuery query(String by, String town, String audience) {
        CoverageQuery query = new CoverageQuery();
        query.by = by;
        query.town = town;
        query.audience = audience;
        return query;
    }

    private static List<NamedCsvRecord> csv(OpenTable table) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        OpenFiles.csv(table, file);
        return CsvReader.builder().ofNamedCsvRecord(file.toString(StandardCharsets.UTF_8)).stream()
                .toList();
    }

    private static JsonNode description() throws IOException {
        return JSON.readTree(OpenCsvw.json());
    }

    private static List<String> texts(JsonNode columns, String field) {
        return StreamSupport.stream(columns.spliterator(), false)
                .map(it -> it.get(field).asText())
                .toList();
    }

    /** The terms of an object that are the standard's own; others have a prefix. */
    private static List<String> own(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(it -> {
            if (!it.contains(":")) {
                names.add(it);
            }
        });
        return names;
    }
}
