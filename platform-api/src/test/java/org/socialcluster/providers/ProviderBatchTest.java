package org.socialcluster.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Picked;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.StatusChange;

/** Many organisations moved at once, what is left alone, and the way back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderBatchTest {
    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;

    @BeforeAll
    static void the_example_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = new Actor(
                new AccountId(UUID.randomUUID()),
                Audience.OFFICE,
                new CentreId(UUID.fromString(value("select id from centre where slug = 'primersk'"))),
                Set.of(Role.CENTRE_MANAGER));
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void those_with_public_services_stay_and_the_others_go_and_come_back() {
        ProviderView busy =
                find(UUID.fromString(value("select provider_id from social_service where status = 'PUBLISHED'"
                        + " and centre_id = '" + manager.home() + "' limit 1")));
        ProviderView idle = add("Тихая");
        ProviderView touched = add("Её поправят");

        BatchOutcome archived = scope.as(
                manager,
                ProviderBatches.class,
                it -> it.move(
                        manager,
                        List.of(picked(busy), picked(idle), picked(touched), new Picked(UUID.randomUUID(), 1)),
                        StatusChange.to(ListingStatus.ARCHIVED)));

        assertThat(archived.changed()).isEqualTo(2);
        assertThat(archived.left())
                .extracting("name", "why")
                .containsExactly(
                        tuple(busy.name(), Problem.text("batch.public-services")),
                        tuple("", Problem.text("batch.gone")));
        assertThat(find(idle.id().value()).status()).isEqualTo(ListingStatus.ARCHIVED);
        ProviderView now = find(touched.id().value());
        scope.as(
                manager,
                Providers.class,
                it -> it.move(manager, now.id(), StatusChange.to(ListingStatus.PUBLISHED), now.version()));

        BatchOutcome back = scope.as(
                manager, ProviderBatches.class, it -> it.undo(manager, Objects.requireNonNull(archived.batch())));

        assertThat(back.changed()).isOne();
        assertThat(back.left())
                .extracting("name", "why")
                .containsExactly(tuple("Её поправят", Problem.text("batch.changed-since")));
        assertThat(find(idle.id().value()).status()).isEqualTo(ListingStatus.DRAFT);
        assertThat(find(touched.id().value()).status()).isEqualTo(ListingStatus.PUBLISHED);
    }

    private static ProviderView add(String name) {
        return scope.as(
                manager,
                Providers.class,
                it -> it.add(
                        manager,
                        new ProviderDraft(
                                name,
                                value("select kind from provider limit 1"),
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                false)));
    }

    private static ProviderView find(UUID id) {
        return scope.as(
                manager,
                Providers.class,
                it -> it.find(manager, new ProviderId(id)).orElseThrow());
    }

    private static Picked picked(ProviderView provider) {
        return new Picked(provider.id().value(), provider.version());
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
