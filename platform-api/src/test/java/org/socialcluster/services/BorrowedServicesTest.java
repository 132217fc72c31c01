package org.socialcluster.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.resolution.Answer;
import org.socialcluster.resolution.Resolution;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** Примерск lends a service to Образцово: five people a month, in the pack of the example region. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BorrowedServicesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    private static Postgres postgres;
    private static InScope platform;
    private static CentreId lender;
    private static CentreId borrower;

    @BeforeAll
    static void two_towns() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, CLOCK);
        platform = new InScope(postgres, CLOCK);
        lender = centre("primersk");
        borrower = centre("obraztsovo");
        sql("update service_town set days = '{TU,TH}'");
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void the_borrowing_town_sees_whose_it_is_how_far_how_many_and_on_which_days() {
        assertThat(borrowed(borrower, ServiceFilter.ALL)).singleElement().satisfies(it -> {
            assertThat(it.town()).isEqualTo("primersk");
            assertThat(it.distanceKm()).isNotNull().isPositive();
            assertThat(it.monthlyQuota()).isEqualTo(5);
            assertThat(it.days()).containsExactly("TU", "TH");
        });
        assertThat(borrowed(lender, ServiceFilter.ALL)).isEmpty();
    }

    @Test
    void it_is_narrowed_by_what_was_asked_as_own_services_are() {
        assertThat(borrowed(borrower, filter("магазин", null))).hasSize(1);
        assertThat(borrowed(borrower, filter("плавание", null))).isEmpty();
        assertThat(borrowed(borrower, filter(null, "ELDERLY"))).hasSize(1);
        assertThat(borrowed(borrower, filter(null, "ANY_RESIDENT"))).isEmpty();
    }

    @Test
    void what_the_lender_takes_back_to_a_draft_is_no_longer_borrowed() throws SQLException {
        sql("update social_service s set status = 'DRAFT' from service_town t where t.service_id = s.id");

        assertThat(borrowed(borrower, ServiceFilter.ALL)).isEmpty();

        sql("update social_service s set status = 'PUBLISHED' from service_town t where t.service_id = s.id");
        assertThat(borrowed(borrower, ServiceFilter.ALL)).hasSize(1);
    }

    @Test
    void the_answer_to_a_need_says_that_it_is_lent_and_on_what_terms() throws SQLException {
        String need = value(
                "select n.need_code from service_need n join service_town t using (centre_id, service_id) limit 1");
        Actor visitor = Actor.visitorOf(borrower);

        List<Answer> answers = platform.as(
                visitor,
                Resolution.class,
                it -> it.answers(visitor, borrower, need).places());

        assertThat(answers)
                .filteredOn(it -> it.centre().slug().equals("primersk"))
                .singleElement()
                .satisfies(it -> assertThat(it.lent()).isEqualTo(new Answer.Lent(5, List.of("TU", "TH"))));
    }

    @Test
    void however_many_are_lent_they_cost_one_statement() {
        borrowed(borrower, ServiceFilter.ALL);

        assertThat(platform.statements()).isEqualTo(1);
    }

    private static List<BorrowedService> borrowed(CentreId town, ServiceFilter filter) {
        Actor visitor = Actor.visitorOf(town);
        return platform.as(visitor, BorrowedServices.class, it -> it.list(visitor, filter));
    }

    private static ServiceFilter filter(@Nullable String text, @Nullable String audience) {
        return new ServiceFilter(text, Set.of(), null, null, audience, null);
    }

    private static CentreId centre(String slug) throws SQLException {
        return new CentreId(UUID.fromString(value("select id::text from centre where slug = '" + slug + "'")));
    }

    private static String value(String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
