package org.socialcluster.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;

/** Filters that people keep: each for oneself, in one centre. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SavedFiltersTest {
    private static Postgres postgres;
    private static InScope scope;

    @BeforeAll
    static void the_example_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), false, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void a_filter_is_kept_for_its_owner_in_one_centre_and_replaced_under_the_same_name() {
        Actor anna = actor("primersk", UUID.randomUUID());
        Actor elsewhere = actor("obraztsovo", anna.person().value());
        Actor colleague = actor("primersk", UUID.randomUUID());

        keep(anna, "Черновики", "status=DRAFT");
        keep(anna, "Черновики", "status=DRAFT&q=%D0%B4%D0%BE%D0%BC");

        assertThat(of(anna)).extracting("name", "query").hasSize(1);
        assertThat(of(anna).get(0).query()).endsWith("%D0%BC");
        assertThat(of(elsewhere)).isEmpty();
        assertThat(of(colleague)).isEmpty();
        forget(colleague, of(anna).get(0).id());
        assertThat(of(anna)).hasSize(1);
        forget(anna, of(anna).get(0).id());
        assertThat(of(anna)).isEmpty();
    }

    @Test
    void nobody_hoards_them() {
        Actor anna = actor("primersk", UUID.randomUUID());
        for (int i = 0; i < SavedFilters.MOST; i++) {
            keep(anna, "Отбор " + i, "q=" + i);
        }

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> keep(anna, "Ещё один", "q=1"));
    }

    private static void keep(Actor actor, String name, String query) {
        scope.as(actor, SavedFilters.class, it -> {
            it.keep(actor, "services", new SavedFilterDraft(name, query));
            return null;
        });
    }

    private static void forget(Actor actor, UUID id) {
        scope.as(actor, SavedFilters.class, it -> {
            it.forget(actor, id);
            return null;
        });
    }

    private static List<SavedFilter> of(Actor actor) {
        return scope.as(actor, SavedFilters.class, it -> it.of(actor, "services"));
    }

    private static Actor actor(String town, UUID account) {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select id from centre where slug = '" + town + "'")) {
            row.next();
            return new Actor(
                    new AccountId(account),
                    Audience.OFFICE,
                    new CentreId(row.getObject(1, UUID.class)),
                    Set.of(Role.CENTRE_MANAGER));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
