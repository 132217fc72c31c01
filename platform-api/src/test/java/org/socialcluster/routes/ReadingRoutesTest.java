package org.socialcluster.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** Routes as pages and the API get them, on the demonstration data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingRoutesTest {
    private static Postgres postgres;
    private static InScope scope;

    @BeforeAll
    static void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void all_routes_come_in_the_order_of_the_region_in_one_statement() {
        Actor visitor = Actor.visitor();
        List<RouteSummary> all = scope.as(visitor, Routes.class, it -> it.all(visitor));

        assertThat(scope.statements()).isOne();
        assertThat(all).hasSize(19);
        assertThat(all.get(0).slug()).isEqualTo("ippsu");
        assertThat(all.get(0).needs()).containsExactly("COORDINATOR", "IPPSU", "SOCIAL_SERVICES");
        assertThat(all.get(0).lifeSituations()).contains("HARD_TO_COPE_ALONE");
        assertThat(all).noneMatch(RouteSummary::verified);
        assertThat(all.stream().mapToInt(RouteSummary::steps).sum()).isEqualTo(104);
    }

    @Test
    void a_route_has_all_that_its_file_says_and_nothing_doubtful() {
        RouteView route = route("ippsu");

        assertThat(route.steps()).hasSize(6);
        RouteStep second = route.step(2).orElseThrow();
        assertThat(second.authority().name()).contains("политики");
        assertThat(second.channels())
                .extracting(RouteTerm::code)
                .containsExactly("IN_PERSON", "MFC_OFFICE", "GOSUSLUGI", "POST");
        assertThat(second.documents()).hasSize(7);
        assertThat(second.documents().get(0).issuedBy()).isEqualTo("Вы заполняете сами");
        assertThat(second.documents().get(3).brought()).isFalse();
        assertThat(route.step(3).orElseThrow().deadline())
                .isEqualTo(new RouteStep.Deadline(
                        5, "WORKING_DAYS", "с даты подачи заявления", "442-ФЗ, ст. 15 ч. 2", true));
        assertThat(route.step(1).orElseThrow().deadline()).isNull();
        assertThat(route.basis()).hasSize(4);
        assertThat(route.related()).extracting(RouteView.Related::slug).containsExactly("home-care", "targeted-aid");
        assertThat(route.reviewDueOn()).isEqualTo("2026-06-30");
        assertThat(route.verifiedSteps()).isZero();
        assertThat(route("child-disability-care").amounts()).hasSize(1);
    }

    @Test
    void every_route_in_every_town_costs_at_most_four_statements_and_each_step_with_a_need_is_answered() {
        for (String slug : slugs("select slug from published_route")) {
            for (String town : slugs("select slug from centre where kind = 'TOWN'")) {
                RouteInTown found = route(town, slug);

                assertThat(scope.statements()).as(slug + " in " + town).isLessThanOrEqualTo(4);
                assertThat(found.steps()).allSatisfy(it -> {
                    assertThat(it.answers() == null).isEqualTo(it.step().need() == null);
                    assertThat(it.places().isEmpty())
                            .isEqualTo(it.answers() == null || it.answers().level() == AnswerLevel.NONE);
                });
            }
        }
    }

    @Test
    void a_step_in_rezh_names_the_place_with_its_address_telephone_and_hours() {
        RouteInTown found = route("rezh", "ippsu");
        var place = found.steps().get(1).places().get(0);

        assertThat(found.steps().get(1).state()).isEqualTo("local");
        assertThat(place.service().slug()).isEqualTo("rezh-usp-ippsu");
        assertThat(place.address()).isEqualTo("улица Примерная, 21");
        assertThat(place.visit().contacts()).extracting(it -> it.email()).containsExactly("usp.rezh@example.org");
        assertThat(place.visit().schedule()).isNotEmpty();
        assertThat(found.opening(place).at()).isNotNull();
    }

    @Test
    void the_answer_of_the_api_has_the_form_of_the_contract() {
        TownRouteView answer = TownRouteView.of("rezh", route("rezh", "ippsu"));

        TownRouteView.TownStep step = answer.steps().get(1);
        assertThat(step.number()).isEqualTo(2);
        assertThat(step.need()).isEqualTo("IPPSU");
        assertThat(step.resolution().state()).isEqualTo("local");
        assertThat(step.resolution().reason()).isNull();
        assertThat(step.resolution().places().get(0).centre().slug()).isEqualTo("rezh");
        assertThat(step.resolution().places().get(0).distanceKm()).isZero();
    }

    @Test
    void a_route_that_does_not_exist_is_not_found() {
        Actor visitor = Actor.visitor();

        assertThat(scope.<Routes, Boolean>as(
                        visitor,
                        Routes.class,
                        it -> it.find(visitor, "' or true --").isEmpty()))
                .isTrue();
    }

    private static RouteView route(String slug) {
        Actor visitor = Actor.visitor();
        RouteView route = scope.as(visitor, Routes.class, it -> it.get(visitor, slug));
        assertThat(scope.statements()).isEqualTo(2);
        return route;
    }

    private static RouteInTown route(String town, String slug) {
        CentreId centre = new CentreId(UUID.fromString(
                slugs("select id from centre where slug = '" + town + "'").get(0)));
        Actor visitor = Actor.visitorOf(centre);
        return scope.as(visitor, Routes.class, it -> it.get(visitor, centre, slug));
    }

    private static List<String> slugs(String query) {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
