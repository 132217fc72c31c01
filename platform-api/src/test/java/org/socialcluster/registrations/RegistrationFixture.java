package org.socialcluster.registrations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventDraft;
import org.socialcluster.events.EventFormat;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventKind;
import org.socialcluster.events.EventView;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.StatusChange;

/** Events of the example region with people who want to come. By the real clock: the database looks at it too. */
final class RegistrationFixture implements AutoCloseable {
    static final Clock CLOCK = Clock.systemUTC();

    /** A week from now, at a full hour on the clocks of the region. */
    final LocalDateTime starts = LocalDateTime.ofInstant(CLOCK.instant(), ZoneId.of("Europe/Moscow"))
            .plusDays(7)
            .truncatedTo(ChronoUnit.HOURS);

    final Postgres postgres = Postgres.migrated();
    final InScope platform;
    final Actor own;
    final Actor foreign;
    final Actor visitor;

    RegistrationFixture() {
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, CLOCK);
        platform = new InScope(postgres, CLOCK);
        own = office("primersk");
        foreign = office("obraztsovo");
        visitor = Actor.visitorOf(own.home());
    }

    EventView event(@Nullable Integer capacity) {
        return event(own, capacity);
    }

    EventView event(Actor office, @Nullable Integer capacity) {
        EventView draft = platform.as(office, CentreEvents.class, it -> it.add(office, draft(capacity, starts, null)));
        return platform.as(
                office,
                CentreEvents.class,
                it -> it.move(office, draft.id(), StatusChange.to(ListingStatus.PUBLISHED), draft.version()));
    }

    EventView change(EventView event, @Nullable Integer capacity, @Nullable String off) {
        return platform.as(
                own,
                CentreEvents.class,
                it -> it.change(own, event.id(), draft(capacity, starts, off), event.version()));
    }

    private static EventDraft draft(@Nullable Integer capacity, LocalDateTime from, @Nullable String off) {
        return new EventDraft(
                "Хор «Кому за…»",
                "Поём то, что помним.",
                EventKind.CULTURE,
                List.of("FOOD_AID"),
                List.of(),
                null,
                EventFormat.ONSITE,
                null,
                "Дом культуры",
                null,
                from,
                from.plusHours(1),
                false,
                null,
                List.of(),
                off,
                new ServiceDraft.Cost(CostKind.FREE, null),
                List.of("ru"),
                capacity,
                true,
                List.of());
    }

    /** Fills in the form, and does nothing more. */
    ReachedBy ask(EventId event, LocalDateTime date, String name, String contact, String network) {
        return registered(event, date, name, contact, network).by();
    }

    Registered registered(EventId event, LocalDateTime date, String name, String contact, String network) {
        return registered(visitor, event, new RegistrationDraft(date, name, contact, true), network);
    }

    Registered registered(Actor visitor, EventId event, RegistrationDraft draft, String network) {
        return platform.as(visitor, EventRegistrations.class, it -> it.register(visitor, event, draft, network));
    }

    ReachedBy ask(EventView event, String contact) {
        return ask(event.id(), starts, "Анна", contact, contact);
    }

    /** What is in the letter's link. */
    String secret(EventId event, String contact) {
        return values("select secret from event_registration where event_id = '" + event + "' and (email = lower(trim('"
                        + contact + "')) or right(regexp_replace(phone, '\\D', '', 'g'), 10) = right(regexp_replace('"
                        + contact
                        + "', '\\D', '', 'g'), 10)) order by created_at desc limit 1")
                .get(0);
    }

    boolean confirm(String secret) {
        return platform.as(visitor, EventRegistrations.class, it -> it.confirm(visitor, secret));
    }

    String register(EventId event, String contact, String network) {
        ReachedBy way = ask(event, starts, "Анна", contact, network);
        String secret = secret(event, contact);
        if (way == ReachedBy.MAIL) {
            confirm(secret);
        }
        return secret;
    }

    String register(EventView event, String contact) {
        return register(event.id(), contact, contact);
    }

    RegistrationState state(String secret) {
        return platform.as(
                visitor,
                EventRegistrations.class,
                it -> it.find(visitor, secret).orElseThrow().state());
    }

    boolean cancel(Actor actor, String secret) {
        return platform.as(actor, EventRegistrations.class, it -> it.cancel(actor, secret));
    }

    void tell() {
        tell(own);
    }

    void tell(Actor office) {
        Actor job = Actor.job(office.home());
        platform.as(job, Participants.class, it -> {
            it.tell(job);
            return true;
        });
    }

    List<ParticipantView> people(Actor actor, EventView event) {
        return platform.as(actor, Participants.class, it -> it.list(actor, event.id()));
    }

    /** Kinds of the letters to somebody, in order. */
    List<String> letters(String recipient) {
        return values("select kind from letter where recipient = '" + recipient + "' order by created_at, id");
    }

    List<String> values(String query) {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void sql(String statement) {
        try (Connection connection = postgres.owner().getConnection()) {
            connection.createStatement().execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Actor office(String slug) {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                Audience.OFFICE,
                new CentreId(UUID.fromString(values("select id::text from centre where slug = '" + slug + "'")
                        .get(0))),
                Set.of(Role.CENTRE_MANAGER));
    }

    @Override
    public void close() {
        platform.close();
    }
}
