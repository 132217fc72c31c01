package org.socialcluster.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.resolution.Answer;
import org.socialcluster.resolution.Resolution;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Slice;

/** What the age of a confirmation does to what residents see: first it stands lower, then it no longer counts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgeCountsTest {
    private static final Slice FRESH_FIRST = new Slice(0, 20, "late");

    private static Postgres postgres;
    private static InScope scope;
    private static Actor visitor;

    @BeforeAll
    static void two_services_for_one_need() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        visitor = Actor.visitorOf(new CentreId(UUID.fromString(
                values("select id from centre where slug = 'primersk'").get(0))));
        sql("""
                update need set stale_after_days = 180 where code = 'FOOD_AID';
                update social_service set status = 'PUBLISHED', closed_reason = null where slug = 'food';
                insert into social_service (centre_id, id, slug, name, description, provider_id, form, cost_kind, capacity_state,
                                            status, demo, confirmed_at)
                select centre_id, gen_random_uuid(), 'aaa', 'А: стоит первой по имени', 'Обед', provider_id, 'VISIT', 'FREE',
                       'UNKNOWN', 'PUBLISHED', true, now() from social_service where slug = 'food';
                insert into service_need (centre_id, service_id, need_code, sort_order)
                select centre_id, id, 'FOOD_AID', 1 from social_service where slug = 'aaa'
                """);
    }

    @BeforeEach
    void all_of_it_is_fresh() {
        sql(
                "update social_service set confirmed_at = now(); update provider set confirmed_at = now(), status = 'PUBLISHED'");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void an_overdue_service_stands_after_the_fresh_ones_of_the_list_and_of_the_need() {
        assertThat(services()).first().isEqualTo("А: стоит первой по имени");

        age("aaa", 165);

        assertThat(services()).last().isEqualTo("А: стоит первой по имени");
        assertThat(answers()).extracting(it -> it.service().slug()).containsExactly("food", "aaa");
        assertThat(answers()).extracting(Answer::late).containsExactly(false, true);
        assertThat(answers())
                .as("it counts for a while yet")
                .extracting(Answer::fresh)
                .containsExactly(true, true);
    }

    @Test
    void an_overdue_organisation_stands_after_the_fresh_ones() {
        assertThat(providers()).hasSizeGreaterThan(1);
        String first = providers().get(0);

        sql("update provider set confirmed_at = now() - interval '360 days' where name = '" + first + "'");

        assertThat(providers()).last().isEqualTo(first);
    }

    @Test
    void a_long_overdue_service_is_no_longer_an_answer() {
        assertThat(level()).isEqualTo("local");

        age("aaa", 181);
        assertThat(level()).as("there is another").isEqualTo("local");
        age("food", 181);

        assertThat(level()).isNotEqualTo("local");
    }

    @Test
    void a_service_of_an_archived_organisation_is_no_answer_however_fresh_it_is() {
        sql("update provider set status = 'ARCHIVED' where slug = 'shelter'");

        assertThat(level()).isNotEqualTo("local");
        assertThat(answers()).isEmpty();
    }

    private static String level() {
        return values("select level from resolve_needs('" + visitor.home() + "') where need_code = 'FOOD_AID'")
                .get(0);
    }

    private static List<Answer> answers() {
        return scope.as(visitor, Resolution.class, it -> it.answers(visitor, visitor.home(), "FOOD_AID"))
                .places();
    }

    private static List<String> services() {
        return scope.as(visitor, SocialServices.class, it -> it.list(visitor, ServiceFilter.ALL, FRESH_FIRST)).stream()
                .map(ServiceView::name)
                .toList();
    }

    private static List<String> providers() {
        return scope.as(visitor, Providers.class, it -> it.list(visitor, ProviderFilter.ALL, FRESH_FIRST)).stream()
                .map(ProviderView::name)
                .toList();
    }

    private static void age(String slug, int days) {
        sql("update social_service set confirmed_at = now() - interval '%d days' where slug = '%s'"
                .formatted(days, slug));
    }

    private static void sql(String statements) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> values(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
