package org.socialcluster.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebLinksTest {
    private static final LinkFinding WELL = new LinkFinding(null, null);
    private static final LinkFinding GONE = new LinkFinding("404", null);

    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;

    @BeforeAll
    static void a_town() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = at("primersk");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @BeforeEach
    void one_address() {
        sql("delete from web_link; update provider set website = null; update centre_event set online_url = null;"
                + " update provider set website = 'https://example.org/' where slug = 'kcson'");
    }

    @Test
    void what_nobody_has_looked_at_is_due_and_what_is_well_rests_for_a_week() {
        assertThat(due()).singleElement().satisfies(it -> assertThat(it.url()).isEqualTo("https://example.org/"));

        note(WELL);
        assertThat(due()).isEmpty();
        sql("update web_link set checked_at = now() - interval '8 days'");

        assertThat(due()).hasSize(1);
    }

    @Test
    void an_address_counts_as_dead_when_it_failed_twice_and_comes_back_to_life() {
        note(GONE);
        assertThat(dead(manager)).as("once may be chance").isEmpty();
        assertThat(due()).isEmpty();
        sql("update web_link set checked_at = now() - interval '1 day', dead_since = now() - interval '1 day'");
        note(GONE);

        assertThat(dead(manager)).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("Центр обслуживания Примерска (демо)");
            assertThat(it.failure()).isEqualTo("404");
            assertThat(it.deadSince()).isNotNull();
        });
        assertThat(value("select website from published_provider where slug = 'kcson'"))
                .as("it stays on the page")
                .isEqualTo("https://example.org/");
        note(WELL);
        assertThat(dead(manager)).isEmpty();
    }

    @Test
    void a_page_that_moved_for_good_is_told() {
        note(new LinkFinding(null, "https://example.org/new"));

        assertThat(dead(manager)).singleElement().satisfies(it -> {
            assertThat(it.movedTo()).isEqualTo("https://example.org/new");
            assertThat(it.deadSince()).isNull();
        });
    }

    @Test
    void another_address_in_its_place_is_looked_at_anew_and_the_old_one_is_forgotten() {
        note(GONE);
        note(GONE);
        sql("update provider set website = 'https://example.org/2' where slug = 'kcson'");

        assertThat(dead(manager)).isEmpty();
        assertThat(due()).hasSize(1);
        note(GONE);
        assertThat(dead(manager)).isEmpty();
    }

    @Test
    void an_address_within_the_words_of_a_shared_contact_is_looked_at_as_long_as_its_service_is_public() {
        UUID service = UUID.fromString(value("select id from social_service where slug = 'home-care'"));
        sql("""
                with told as (insert into contact (centre_id, id, note) values ('%1$s', gen_random_uuid(),
                                'Запись: HTTPS://example.org/zapis?a=1. Или звоните') returning id)
                insert into service_contact (centre_id, service_id, contact_id, sort_order)
                select '%1$s', '%2$s', id, 90 from told
                """.formatted(manager.home(), service));
        LinkUse use = due().stream()
                .filter(it -> it.record().equals(service))
                .findFirst()
                .orElseThrow();
        assertThat(use.url()).isEqualTo("HTTPS://example.org/zapis?a=1");

        note(use, GONE);
        note(use, GONE);

        assertThat(dead(manager)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(org.socialcluster.shared.ListingKind.SERVICE);
            assertThat(it.name()).isEqualTo("Социальный работник на дом");
        });
        assertThat(dead(at("obraztsovo"))).isEmpty();
        sql("update social_service set status = 'DRAFT' where slug = 'home-care'");
        assertThat(dead(manager)).isEmpty();
        assertThat(due()).noneMatch(it -> it.record().equals(service));
        sql(
                "update social_service set status = 'PUBLISHED' where slug = 'home-care';"
                        + " delete from service_contact where sort_order = 90; delete from contact where note like 'Запись: HTTPS%'");
    }

    @Test
    void an_address_of_a_route_is_looked_at_once_however_many_steps_name_it_and_told_to_no_centre() {
        List<LinkUse> ofRoutes =
                allDue().stream().filter(it -> it.kind() == LinkUse.Kind.ROUTE).toList();
        assertThat(ofRoutes).isNotEmpty().extracting(LinkUse::url).doesNotHaveDuplicates();
        LinkUse use = ofRoutes.get(0);
        Actor job = Actor.job(use.centre());

        for (int look = 0; look < 2; look++) {
            scope.as(job, WebLinks.class, it -> {
                it.note(job, use, GONE);
                return true;
            });
        }

        assertThat(value("select failures from web_link where kind = 'ROUTE'")).isEqualTo("2");
        assertThat(allDue()).extracting(LinkUse::url).doesNotContain(use.url());
        assertThat(dead(manager)).isEmpty();
    }

    @Test
    void another_centre_sees_none_of_it() {
        note(GONE);
        note(GONE);

        assertThat(dead(manager)).hasSize(1);
        assertThat(dead(at("obraztsovo"))).isEmpty();
    }

    private static void note(LinkFinding found) {
        LinkUse link = new LinkUse(
                manager.home(),
                LinkUse.Kind.PROVIDER,
                UUID.fromString(value("select id from provider where slug = 'kcson'")),
                value("select website from provider where slug = 'kcson'"));
        note(link, found);
    }

    private static void note(LinkUse link, LinkFinding found) {
        Actor job = Actor.job(manager.home());
        scope.as(job, WebLinks.class, it -> {
            it.note(job, link, found);
            return true;
        });
    }

    private static List<LinkUse> due() {
        return allDue().stream().filter(it -> it.kind() != LinkUse.Kind.ROUTE).toList();
    }

    private static List<LinkUse> allDue() {
        return scope.as(Actor.jobs(), WebLinks.class, it -> it.due(Actor.jobs(), 100));
    }

    private static List<DeadLink> dead(Actor actor) {
        return scope.as(actor, WebLinks.class, it -> it.dead(actor));
    }

    private static Actor at(String town) {
        return new Actor(
                new AccountId(new UUID(0, 1)),
                Audience.OFFICE,
                new CentreId(UUID.fromString(value("select id from centre where slug = '" + town + "'"))),
                Set.of(Role.CENTRE_MANAGER));
    }

    private static void sql(String statements) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            @Nullable String value = rows.getString(1);
            return java.util.Objects.requireNonNull(value);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
