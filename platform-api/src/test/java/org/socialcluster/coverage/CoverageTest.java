package org.socialcluster.coverage;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;

/** Need × town on the demonstration data, against SQL over the listings themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {
    private static final Actor VISITOR = Actor.visitor();

    private static Postgres postgres;
    private static InScope scope;

    @BeforeAll
    static void load_the_region() throws Exception {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        try (Connection owner = postgres.owner().getConnection()) {
            owner.createStatement().execute(Files.readString(Path.of("src/test/resources/plain-rule.sql")));
        }
        scope = new InScope(postgres, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void every_cell_is_as_plain_sql_over_the_listings_says() throws SQLException {
        Map<String, String> plain = pairs("""
                select c.slug || ' ' || p.need_code,
                       p.state || ' ' || coalesce(p.covered_by, '-') || ' ' || p.below_norm || ' ' || p.also_elsewhere || ' ' || p.services
                  from centre c cross join lateral plain_coverage(c.id) p where c.kind = 'TOWN'
                """);
        CoverageMatrix matrix = matrix();

        Map<String, String> told = new HashMap<>();
        for (CoveredTown town : matrix.towns()) {
            matrix.cells(town.id(), matrix.needs()).forEach(it -> told.put(town.slug() + " " + it.need(), words(it)));
        }
        assertThat(told).hasSize(14 * 80).isEqualTo(plain);
        assertThat(matrix.sum(matrix.needs()).counts().values())
                .as("of each state there are some")
                .doesNotContain(0);
    }

    private static String words(CoverageCell cell) {
        return cell.state() + " "
                + (cell.coveredBy() == null ? "-" : cell.coveredBy().code()) + " " + cell.belowNorm() + " "
                + cell.alsoElsewhere() + " " + cell.services();
    }

    @Test
    void behind_each_cell_stand_as_many_services_of_the_town_as_it_says_and_they_explain_its_state() {
        CoverageMatrix matrix = matrix();
        for (CoveredTown town : matrix.towns()) {
            for (CoverageCell cell : matrix.cells(town.id(), matrix.needs())) {
                CellEvidence evidence =
                        scope.as(VISITOR, Coverage.class, it -> it.evidence(VISITOR, town.slug(), cell.need()));

                assertThat(evidence.cell()).isEqualTo(cell);
                assertThat(evidence.own()).as(town.slug() + cell.need()).hasSize(cell.services());
                assertThat(evidence.own().stream().anyMatch(it -> it.standing() == Evidence.Standing.LOCAL))
                        .isEqualTo(cell.coveredBy() == AnswerLevel.LOCAL);
                if (cell.cause() == GapCause.NOT_ELIGIBLE) {
                    assertThat(evidence.others()).anyMatch(it -> it.standing() == Evidence.Standing.INELIGIBLE);
                }
                if (cell.state() == CoverageState.ELSEWHERE) {
                    assertThat(evidence.others())
                            .anyMatch(it -> it.standing() == Evidence.Standing.NEIGHBOUR
                                    || it.standing() == Evidence.Standing.REGION);
                }
                if (cell.state() == CoverageState.NONE && cell.cause() == GapCause.FAR) {
                    assertThat(evidence.others()).anyMatch(it -> it.standing() == Evidence.Standing.FARTHER);
                }
            }
        }
    }

    @Test
    void a_gap_has_one_cause_and_what_is_covered_has_none_unless_it_is_below_the_norm() {
        CoverageMatrix matrix = matrix();

        assertThat(matrix.towns().stream().flatMap(it -> matrix.cells(it.id(), matrix.needs()).stream()))
                .allSatisfy(cell -> assertThat(cell.cause() != null)
                        .isEqualTo(cell.state() != CoverageState.COVERED || cell.belowNorm()));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void the_sums_of_the_rows_are_the_sums_of_the_cells_behind_them(By by) {
        CoverageMatrix matrix = matrix();
        CoveredTown town = matrix.towns().get(0);

        assertThat(matrix.lines(by, CoverageFilter.ALL)).isNotEmpty().allSatisfy(line -> {
            CoverageSum sum = matrix.sum(town.id(), line.needs());
            assertThat(sum.total()).isEqualTo(line.needs().size());
            assertThat(sum.worst())
                    .isEqualTo(matrix.cells(town.id(), line.needs()).stream()
                            .map(CoverageCell::state)
                            .max(Comparator.naturalOrder())
                            .orElseThrow());
        });
    }

    @Test
    void the_filter_leaves_the_needs_of_the_people_asked_about_and_those_of_anybody() {
        CoverageMatrix matrix = matrix();
        List<CountedNeed> orphans = matrix.needs(new CoverageFilter(null, null, null, "ORPHAN"));

        assertThat(orphans).isNotEmpty().hasSizeLessThan(80).allMatch(it -> it.concerns("ORPHAN"));
        assertThat(matrix.needs(new CoverageFilter("WORK", null, null, null)))
                .isNotEmpty()
                .allMatch(it -> it.group().equals("WORK"));
        assertThat(matrix.needs(new CoverageFilter(null, "NO_SUCH", null, null)))
                .isEmpty();
    }

    @Test
    void services_of_a_town_are_counted_once_however_many_needs_they_answer() throws SQLException {
        Map<String, String> plain = pairs("""
                select c.slug, count(*)::text from centre c join published_service s on s.centre_id = c.id
                 where c.kind = 'TOWN' group by c.slug
                """);

        assertThat(matrix().towns().stream().collect(toMap(CoveredTown::slug, it -> String.valueOf(it.services()))))
                .isEqualTo(plain);
    }

    @Test
    void the_matrix_takes_three_statements_and_a_cell_two_more() {
        matrix();
        assertThat(scope.statements()).isEqualTo(3);
        scope.as(VISITOR, Coverage.class, it -> it.evidence(VISITOR, "rezh", "HOME_CARE"));
        assertThat(scope.statements()).isEqualTo(5);
    }

    @Test
    void a_town_or_a_need_that_is_not_counted_is_not_found() {
        for (Function<Coverage, CellEvidence> wrong : List.<Function<Coverage, CellEvidence>>of(
                it -> it.evidence(VISITOR, "region", "HOME_CARE"), it -> it.evidence(VISITOR, "rezh", "NO_SUCH"))) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> scope.as(VISITOR, Coverage.class, wrong));
        }
    }

    private static CoverageMatrix matrix() {
        return scope.as(VISITOR, Coverage.class, it -> it.matrix(VISITOR));
    }

    private static Map<String, String> pairs(String query) throws SQLException {
        try (Connection owner = postgres.owner().getConnection();
                ResultSet rows = owner.createStatement().executeQuery(query)) {
            Map<String, String> found = new HashMap<>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        }
    }
}
