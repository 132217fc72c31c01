package org.socialcluster.providers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/** The example region with people at work on its providers and places. */
final class Desk implements AutoCloseable {
    private final Postgres postgres = Postgres.migrated();
    private final InScope scope;

    Desk(Clock clock) {
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, clock);
        scope = new InScope(postgres, clock);
    }

    Actor manager(String town) {
        return at(town, Audience.OFFICE, Role.CENTRE_MANAGER);
    }

    Actor visitor(String town) {
        return Actor.visitorOf(centre(town));
    }

    Actor at(String town, Audience audience, Role... roles) {
        return new Actor(new AccountId(new UUID(0, 1)), audience, centre(town), Set.of(roles));
    }

    CentreId centre(String slug) {
        return new CentreId(UUID.fromString(value("select id from centre where slug = '" + slug + "'")));
    }

    <T> T providers(Actor actor, Function<Providers, T> work) {
        return scope.as(actor, Providers.class, work);
    }

    <T> T places(Actor actor, Function<Places, T> work) {
        return scope.as(actor, Places.class, work);
    }

    <S, T> T as(Actor actor, Class<S> service, Function<S, T> work) {
        return scope.as(actor, service, work);
    }

    /** Statements of the last call. */
    int statements() {
        return scope.statements();
    }

    void sql(String statements) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
