package org.socialcluster.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import org.socialcluster.needs.Needs;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.resolution.Resolution;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Slice;
import org.socialcluster.tenancy.Centres;

/** What the pages of a town ask the database: that the numbers beside choices are true, and what it all costs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceChoicesTest {
    private static final Slice PAGE = new Slice(0, 20, "");

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
    void the_number_beside_a_choice_is_that_of_the_list_it_leads_to() {
        Actor visitor = Actor.visitorOf(centre("ekaterinburg"));
        ServiceFilter narrowed = filter("УСЛУГ", "CARE", null);

        ServiceCounts counts = scope.as(visitor, ServiceChoices.class, it -> it.counts(visitor, narrowed));

        assertThat(counts.groups()).containsKey("CARE").hasSizeGreaterThan(1);
        counts.groups()
                .forEach((group, number) ->
                        assertThat(number).as(group).isEqualTo(counted(visitor, filter("УСЛУГ", group, null))));
        assertThat(counts.audiences()).isNotEmpty();
        counts.audiences()
                .forEach((audience, number) ->
                        assertThat(number).as(audience).isEqualTo(counted(visitor, filter("УСЛУГ", "CARE", audience))));
    }

    @Test
    void letters_without_meaning_in_sql_stay_letters() {
        Actor visitor = Actor.visitorOf(centre("rezh"));

        ServiceCounts counts = scope.as(
                visitor, ServiceChoices.class, it -> it.counts(visitor, filter("%_\\' or 1=1 --", null, null)));

        assertThat(counts.groups()).isEmpty();
        assertThat(counts.audiences()).isEmpty();
    }

    @Test
    void a_page_costs_the_same_number_of_statements_for_sixteen_services_as_for_ninety() {
        assertThat(counted(Actor.visitorOf(centre("rezh")), ServiceFilter.ALL)).isEqualTo(16);
        assertThat(counted(Actor.visitorOf(centre("ekaterinburg")), ServiceFilter.ALL))
                .isGreaterThan(85);

        for (String town : Set.of("rezh", "ekaterinburg")) {
            CentreId centre = centre(town);
            Actor visitor = Actor.visitorOf(centre);

            scope.as(visitor, SocialServices.class, it -> it.list(visitor, ServiceFilter.ALL, PAGE));
            assertThat(scope.statements()).as("list of %s", town).isEqualTo(1);
            scope.as(visitor, ServiceChoices.class, it -> it.counts(visitor, ServiceFilter.ALL));
            assertThat(scope.statements()).as("choices of %s", town).isEqualTo(1);
            scope.as(visitor, Resolution.class, it -> it.groups(visitor, centre));
            assertThat(scope.statements()).as("needs of %s", town).isEqualTo(1);
            scope.as(visitor, Resolution.class, it -> it.answers(visitor, centre, "IPPSU"));
            assertThat(scope.statements()).as("answers in %s", town).isEqualTo(1);
            scope.as(visitor, Needs.class, it -> it.groups(visitor));
            assertThat(scope.statements()).as("needs in words").isEqualTo(2);
            scope.as(visitor, Needs.class, it -> it.taxonomies(visitor));
            assertThat(scope.statements()).as("classifiers in words").isEqualTo(2);
            scope.as(visitor, Centres.class, it -> it.find(visitor, town));
            assertThat(scope.statements()).as("the town").isEqualTo(1);
        }
    }

    @Test
    void a_site_map_names_what_is_published_and_no_draft() {
        List<String> all = addresses(50_000);
        assertThat(scope.statements()).isEqualTo(1);

        assertThat(all)
                .contains("/rezh/services/rezh-usp-ippsu", "/rezh/providers/rezh-org-usp")
                .hasSize(Integer.parseInt(value("select (select count(*) from published_service) +"
                        + " (select count(*) from published_provider)")));
        assertThat(addresses(3)).hasSize(3);
    }

    private static List<String> addresses(int most) {
        Actor visitor = Actor.visitor();
        return scope.as(visitor, PublishedListings.class, it -> it.addresses(visitor, most));
    }

    private static int counted(Actor visitor, ServiceFilter filter) {
        return scope.as(visitor, SocialServices.class, it -> it.count(visitor, filter));
    }

    private static ServiceFilter filter(@Nullable String text, @Nullable String group, @Nullable String audience) {
        return new ServiceFilter(text, Set.of(), null, group, audience, null);
    }

    private static CentreId centre(String slug) {
        return new CentreId(UUID.fromString(value("select id from centre where slug = '" + slug + "'")));
    }

    private static String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
