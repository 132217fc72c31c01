package org.socialcluster.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcluster.events.EventFixture.added;
import static org.socialcluster.events.EventFixture.anEvent;
import static org.socialcluster.events.EventFixture.moved;
import static org.socialcluster.events.EventFixture.off;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** Who may write which events, what is refused and what is kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventWritingTest {
    private static EventDesk desk;

    @BeforeAll
    static void the_example_region() {
        desk = new EventDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void an_event_begins_as_a_draft_and_keeps_all_that_was_written() {
        EventDraft draft = aClub().provider(desk.provider).place(desk.place).draft();

        EventView event = desk.write(it -> it.add(desk.manager, draft));

        assertThat(event.status()).isEqualTo(ListingStatus.DRAFT);
        assertThat(event.slug()).startsWith("hor-komu-za");
        assertThat(event.draft()).isEqualTo(draft);
        assertThat(event.lastConfirmed()).isNull();
        assertThat(event.dates()).extracting(EventDate::state).contains(DateState.CANCELLED, DateState.MOVED);
        assertThat(desk.find(Actor.visitorOf(desk.primersk), event.id())).isEmpty();
    }

    @Test
    void every_error_is_said_at_its_field_all_at_once() {
        EventDraft wrong = anEvent()
                .needs("HOME_CARE", "NO_SUCH_NEED")
                .provider(new ProviderId(UUID.randomUUID()))
                .place(new PlaceId(UUID.randomUUID()))
                .at("2026-12-01T18:00", "2026-12-01T10:00")
                .draft();

        assertThat(desk.refusal(desk.manager, it -> it.add(desk.manager, wrong)).errors())
                .extracting(FieldError::field)
                .containsExactly("needs[1]", "providerId", "placeId", "ends");
    }

    @Test
    void what_everybody_sees_has_a_description_and_a_place_or_a_link() {
        for (EventFixture bare : List.of(anEvent().description(" ").place(null))) {
            EventView draft = desk.add(bare);
            assertThat(desk.refusal(desk.manager, it -> it.move(desk.manager, draft.id(), publish(), 1))
                            .errors())
                    .extracting(FieldError::field)
                    .containsExactly("description", "placeId");
        }
        assertThat(desk.publish(anEvent().online("https://example.org/room")).status())
                .isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void an_online_event_has_no_place() {
        EventDraft both = anEvent().online(null).place(desk.place).draft();

        assertThat(desk.refusal(desk.manager, it -> it.add(desk.manager, both)).errors())
                .extracting(FieldError::field)
                .containsExactly("placeId");
    }

    @Test
    void calendars_are_told_of_new_times_and_not_of_new_words() {
        EventView event = desk.publish(aClub());

        EventView renamed = desk.write(it ->
                it.change(desk.manager, event.id(), aClub().name("Другое имя").draft(), event.version()));
        EventView rescheduled = desk.write(it -> it.change(
                desk.manager,
                event.id(),
                aClub().name("Другое имя").dates(off("2026-12-08T18:00")).draft(),
                renamed.version()));

        assertThat(renamed.sequence()).isEqualTo(event.sequence());
        assertThat(rescheduled.sequence()).isEqualTo(event.sequence() + 1);
    }

    @Test
    void a_closure_calls_off_the_dates_up_to_its_last_day() {
        EventView event = desk.publish(aClub().dates());
        EventView closed = desk.write(it -> it.move(
                desk.manager,
                event.id(),
                new StatusChange(ListingStatus.CLOSED, "Ремонт", LocalDate.parse("2026-12-08")),
                event.version()));

        assertThat(closed.dates())
                .extracting(it -> it.original().toLocalDate() + " " + it.state() + " " + it.note())
                .startsWith("2026-12-01 CANCELLED Ремонт", "2026-12-08 CANCELLED Ремонт", "2026-12-15 PLANNED null");
    }

    @Test
    void history_keeps_the_dates_too_and_any_state_can_be_restored() {
        EventDraft first = aClub().draft();
        EventView event = desk.write(it -> it.add(desk.manager, first));
        EventView changed = desk.write(it ->
                it.change(desk.manager, event.id(), anEvent().name("Один раз").draft(), event.version()));
        List<RecordChange> changes = desk.scope.as(
                desk.manager,
                RecordHistory.class,
                it -> it.of(desk.manager, event.id().value(), 10));

        assertThat(changes).hasSize(2);
        EventView restored = desk.write(
                it -> it.restore(desk.manager, event.id(), changes.get(1).id(), changed.version()));
        assertThat(restored.draft()).isEqualTo(first);
    }

    @Test
    void only_those_who_list_may_write_and_only_in_their_own_centre() {
        EventView event = desk.add(aClub());

        for (Function<CentreEvents, Object> attempt : attempts(desk.foreigner, event)) {
            assertThat(desk.refusal(desk.foreigner, attempt).type()).isEqualTo(ProblemType.NOT_FOUND);
        }
        Actor reader = EventDesk.actor(Audience.OFFICE, desk.primersk, Role.COORDINATOR);
        for (Function<CentreEvents, Object> attempt : attempts(reader, event)) {
            assertThat(desk.refusal(reader, attempt).type()).isEqualTo(ProblemType.FORBIDDEN);
        }
        Actor visitor = Actor.visitorOf(desk.primersk);
        for (Function<CentreEvents, Object> attempt : attempts(visitor, event)) {
            assertThat(desk.refusal(visitor, attempt).type()).isEqualTo(ProblemType.UNAUTHENTICATED);
        }
    }

    @Test
    void a_place_where_an_event_is_held_is_not_deleted() {
        UUID place = UUID.randomUUID();
        desk.sql(
                "insert into place (centre_id, id, slug, name, city, demo) values ('%s', '%s', 'zal', 'Зал', 'Примерск', false)"
                        .formatted(desk.primersk, place));
        desk.add(anEvent().place(new PlaceId(place)));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        desk.scope.as(desk.manager, Places.class, it -> {
                            it.delete(desk.manager, new PlaceId(place), 1);
                            return true;
                        })))
                .hasMessageContaining("мероприятия: 1");
    }

    @Test
    void what_was_once_public_is_archived_and_not_deleted() {
        EventView event = desk.publish(aClub());

        assertThat(desk.refusal(desk.manager, it -> delete(it, desk.manager, event))
                        .type())
                .isEqualTo(ProblemType.CONFLICT);
        EventView draft = desk.add(aClub());
        desk.write(it -> delete(it, desk.manager, draft));
    }

    private static List<Function<CentreEvents, Object>> attempts(Actor actor, EventView event) {
        return List.of(
                it -> it.change(actor, event.id(), aClub().draft(), 1),
                it -> it.move(actor, event.id(), publish(), 1),
                it -> it.confirm(actor, event.id(), 1),
                it -> it.restore(actor, event.id(), UUID.randomUUID(), 1),
                it -> delete(it, actor, event));
    }

    private static boolean delete(CentreEvents events, Actor actor, EventView event) {
        events.delete(actor, event.id(), event.version());
        return true;
    }

    private static StatusChange publish() {
        return StatusChange.to(ListingStatus.PUBLISHED);
    }

    private static EventFixture aClub() {
        return anEvent()
                .rule("FREQ=WEEKLY;COUNT=4")
                .dates(
                        added("2026-12-05T10:00"),
                        off("2026-12-08T18:00"),
                        moved("2026-12-15T18:00", "2026-12-16T12:00"));
    }
}
