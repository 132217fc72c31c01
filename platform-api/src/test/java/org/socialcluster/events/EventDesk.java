package org.socialcluster.events;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;

/** The example region on a real database at half past noon of 22 November 2026 (Moscow), and who works there. */
final class EventDesk implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);

    final Postgres postgres = Postgres.migrated();
    final InScope scope;
    final CentreId primersk;
    final CentreId obraztsovo;
    final Actor manager;
    final Actor foreigner;
    final ProviderId provider;
    final PlaceId place;
    final PlaceId hidden;

    EventDesk() {
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, CLOCK);
        scope = new InScope(postgres, CLOCK);
        primersk = new CentreId(id("select id from centre where slug = 'primersk'"));
        obraztsovo = new CentreId(id("select id from centre where slug = 'obraztsovo'"));
        manager = actor(Audience.OFFICE, primersk, Role.CENTRE_MANAGER);
        foreigner = actor(Audience.OFFICE, obraztsovo, Role.CENTRE_MANAGER);
        provider = new ProviderId(id("select id from provider where slug = 'kcson'"));
        place = new PlaceId(id("select id from place where slug = 'kcson-place'"));
        hidden = new PlaceId(id("select id from place where slug = 'shelter-place'"));
    }

    EventView add(EventFixture event) {
        return write(it -> it.add(manager, event.draft()));
    }

    EventView publish(EventFixture event) {
        EventView draft = add(event);
        return write(it -> it.move(manager, draft.id(), StatusChange.to(ListingStatus.PUBLISHED), draft.version()));
    }

    <T> T write(Function<CentreEvents, T> work) {
        return as(manager, work);
    }

    <T> T as(Actor actor, Function<CentreEvents, T> work) {
        return scope.as(actor, CentreEvents.class, work);
    }

    List<EventView> list(Actor actor, EventFilter filter) {
        return as(actor, it -> it.list(actor, filter, new Slice(0, 100, "")));
    }

    List<EventOn> dates(Actor actor, EventFilter filter, LocalDateTime from, LocalDateTime to) {
        return as(actor, it -> it.dates(actor, filter, from, to));
    }

    Optional<EventView> find(Actor actor, EventId id) {
        return as(actor, it -> it.find(actor, id));
    }

    Problem refusal(Actor actor, Function<CentreEvents, Object> work) {
        return catchThrowableOfType(Problem.class, () -> as(actor, work));
    }

    static Actor actor(Audience audience, CentreId centre, Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), audience, centre, Set.of(role));
    }

    UUID id(String query) {
        return UUID.fromString(value(query));
    }

    String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void sql(String statements) {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
