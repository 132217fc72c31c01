package org.socialcluster.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import org.socialcluster.shared.Slice;

/** Ten thousand services in one centre: what a page of them costs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyServicesTest {
    private static final int MANY = 10_000;
    private static final int SLOW_MILLIS = 300;

    private static InScope scope;
    private static List<Actor> readers;

    @BeforeAll
    static void a_centre_with_ten_thousand_services() throws SQLException {
        Postgres postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        try (Connection connection = postgres.superuser().getConnection();
                Statement sql = connection.createStatement()) {
            // Without history and announcements: this is about reading.
            sql.execute("set session_replication_role = replica");
            sql.execute("""
                    insert into social_service (centre_id, id, slug, name, description, provider_id, form, cost_kind, capacity_state, status, demo)
                    select p.centre_id, gen_random_uuid(), 's' || n, 'Услуга ' || md5(n::text), 'Описание', p.id, 'VISIT', 'FREE', 'UNKNOWN', 'PUBLISHED', true
                      from provider p, generate_series(1, %d) n where p.slug = 'kcson';
                    insert into service_need (centre_id, service_id, need_code, sort_order)
                    select centre_id, id, unnest(array['HOME_CARE', 'FOOD_AID']), generate_series(1, 2) from social_service where slug ~ '^s[0-9]';
                    insert into service_term (centre_id, service_id, taxonomy_code, term_code, sort_order)
                    select centre_id, id, 'recipient_categories', 'ELDERLY', 1 from social_service where slug ~ '^s[0-9]';
                    analyze
                    """.formatted(MANY));
            try (var row = sql.executeQuery("select id from centre where slug = 'primersk'")) {
                row.next();
                CentreId centre = new CentreId(row.getObject(1, UUID.class));
                readers = List.of(
                        Actor.visitorOf(centre),
                        new Actor(
                                new AccountId(UUID.randomUUID()),
                                Audience.OFFICE,
                                centre,
                                Set.of(Role.CENTRE_MANAGER)));
            }
        }
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void a_list_is_one_statement_and_a_count_another_however_many_there_are() {
        for (Actor reader : readers) {
            for (int size : List.of(1, 200)) {
                assertThat(list(reader, ServiceFilter.ALL, new Slice(0, size, "")))
                        .hasSize(size);
                assertThat(scope.statements()).isOne();
            }
            int count = scope.as(reader, SocialServices.class, it -> it.count(reader, ServiceFilter.ALL));
            assertThat(count).isGreaterThan(MANY);
            assertThat(scope.statements()).isOne();
        }
    }

    @Test
    void any_page_in_any_order_comes_quickly() {
        List<ServiceFilter> filters = List.of(
                ServiceFilter.ALL,
                new ServiceFilter("услуга ab", Set.of(), "FOOD_AID", null, "ELDERLY", null),
                new ServiceFilter(null, Set.of(), null, "NO_SUCH_GROUP", null, null));
        for (Actor reader : readers) {
            for (ServiceFilter filter : filters) {
                for (String sort : List.of("", "late", "-name", "updatedAt", "provider,-status")) {
                    for (int offset : List.of(0, MANY - 50)) {
                        assertThat(millis(reader, filter, new Slice(offset, 50, sort)))
                                .as("%s %s %s from %s", reader.audience(), filter, sort, offset)
                                .isLessThan(SLOW_MILLIS);
                    }
                }
            }
        }
    }

    /** The best of five: others work on this machine too. */
    private static long millis(Actor reader, ServiceFilter filter, Slice slice) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            list(reader, filter, slice);
            best = Math.min(best, (System.nanoTime() - begun) / 1_000_000);
        }
        return best;
    }

    private static List<ServiceView> list(Actor reader, ServiceFilter filter, Slice slice) {
        return scope.as(reader, SocialServices.class, it -> it.list(reader, filter, slice));
    }
}
