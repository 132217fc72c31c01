package org.socialcluster.routes.editing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/** A region with its routes and the people who edit them. */
final class EditingRegion implements AutoCloseable {
    final Postgres postgres = Postgres.migrated();
    final Actor editor;
    final Actor colleague;
    private final InScope scope;
    private final CentreId centre;

    EditingRegion(String pack, Clock clock) {
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", pack), true, Clock.systemUTC());
        scope = new InScope(postgres, clock);
        centre = new CentreId(UUID.fromString(value("select cast(id as text) from centre where kind = 'REGION'")));
        editor = person("Анна Редактор", Role.REGIONAL_EDITOR);
        colleague = person("Борис Второй", Role.REGIONAL_EDITOR);
    }

    Actor person(String name, Role role) {
        UUID account = UUID.randomUUID();
        execute("insert into account (id, login, name, status) values ('%1$s', 'e%1$s', '%2$s', 'ACTIVE')"
                .formatted(account, name));
        execute("insert into membership (account_id, centre_id, centre_kind, role) values ('%s', '%s', 'REGION', '%s')"
                .formatted(account, centre, role));
        return new Actor(new AccountId(account), Audience.REGION_EDIT, centre, Set.of(role));
    }

    /** The actor in the region's centre with another role. */
    Actor as(Role role) {
        return new Actor(editor.account(), Audience.REGION_EDIT, centre, Set.of(role));
    }

    <S, T> T with(Actor actor, Class<S> service, Function<S, T> work) {
        return scope.as(actor, service, work);
    }

    <S> void doing(Actor actor, Class<S> service, Consumer<S> work) {
        scope.as(actor, service, it -> {
            work.accept(it);
            return it;
        });
    }

    int statements() {
        return scope.statements();
    }

    RouteDesk desk(String slug) {
        return with(editor, RouteDrafts.class, it -> it.desk(editor, slug));
    }

    /** Begins a draft of what is published. */
    RouteDesk begun(String slug) {
        int published = desk(slug).published().orElseThrow().number();
        return with(editor, RouteDrafts.class, it -> it.begin(editor, slug, published));
    }

    RouteDesk saved(Actor actor, String slug, RouteContent content) {
        long version = desk(slug).open().orElseThrow().version();
        return with(actor, RouteDrafts.class, it -> it.save(actor, slug, content, version));
    }

    List<String> rows(String query) {
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

    String value(String query) {
        return rows(query).get(0);
    }

    void execute(String statement) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
