package org.socialcluster.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.socialcluster.registrations.RegistrationState.BOOKED;
import static org.socialcluster.registrations.RegistrationState.CANCELLED;
import static org.socialcluster.registrations.RegistrationState.WAITING;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventView;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StatusChange;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventRegistrationsTest {
    private static RegistrationFixture at;

    @BeforeAll
    static void open() {
        at = new RegistrationFixture();
    }

    @AfterAll
    static void close() {
        at.close();
    }

    @Test
    void whoever_comes_first_has_a_place_and_who_comes_too_late_waits() {
        EventView event = at.event(1);

        assertThat(at.state(at.register(event, "first@example.org"))).isEqualTo(BOOKED);
        assertThat(at.state(at.register(event, "late@example.org"))).isEqualTo(WAITING);
    }

    @Test
    void the_last_place_is_given_once_however_many_ask_for_it_at_the_same_moment() throws Exception {
        EventView event = at.event(2);
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String contact = "rush" + i + "@example.org";
            all.add(() -> at.register(event, contact));
        }

        List<RegistrationState> states =
                InScope.atOnce(all).stream().map(at::state).toList();

        assertThat(states).filteredOn(BOOKED::equals).hasSize(2);
        assertThat(states).filteredOn(WAITING::equals).hasSize(6);
    }

    @Test
    void a_place_that_is_given_back_goes_to_who_has_waited_longest_also_when_two_go_at_once() throws Exception {
        EventView event = at.event(2);
        String one = at.register(event, "one@example.org");
        String two = at.register(event, "two@example.org");
        List<String> line = List.of(
                at.register(event, "w1@example.org"),
                at.register(event, "w2@example.org"),
                at.register(event, "w3@example.org"));

        InScope.atOnce(List.of(() -> at.cancel(at.visitor, one), () -> at.cancel(at.visitor, two)));

        assertThat(line).extracting(at::state).containsExactly(BOOKED, BOOKED, WAITING);
        assertThat(at.state(one)).isEqualTo(CANCELLED);
        assertThat(at.cancel(at.visitor, one)).as("again is as good as once").isTrue();
    }

    @Test
    void whoever_moves_up_gets_one_letter_and_everybody_the_confirmation() {
        EventView event = at.event(1);
        String goes = at.register(event, "goes@example.org");
        at.register(event, "up@example.org");
        at.tell();
        assertThat(at.letters("goes@example.org")).containsExactly("EVENT_BOOKED");
        assertThat(at.letters("up@example.org")).containsExactly("EVENT_WAITING");

        at.cancel(at.visitor, goes);
        at.tell();
        at.tell();

        assertThat(at.letters("up@example.org")).containsExactly("EVENT_WAITING", "EVENT_MOVED_UP");
        assertThat(at.letters("goes@example.org")).containsExactly("EVENT_BOOKED", "EVENT_LEFT");
        assertThat(at.values("select body from letter where recipient = 'up@example.org' and kind = 'EVENT_MOVED_UP'"))
                .singleElement()
                .asString()
                .contains("Анна", "Хор «Кому за…»", "Дом культуры", "/registration/mine?key=");
    }

    @Test
    void every_letter_tells_the_time_by_the_clocks_of_the_region() {
        EventView event = at.event(null);
        String secret = at.register(event, "clock@example.org");
        at.tell();
        at.cancel(at.visitor, secret);
        at.tell();

        String time = ", " + at.starts.getHour() + ":00";
        assertThat(at.values("select body from letter where recipient = 'clock@example.org'"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).contains(time));
    }

    @Test
    void more_places_are_for_those_who_wait() {
        EventView event = at.event(1);
        at.register(event, "a@example.org");
        String waits = at.register(event, "b@example.org");
        at.tell();

        at.change(event, 2, null);
        at.tell();

        assertThat(at.state(waits)).isEqualTo(BOOKED);
        assertThat(at.letters("b@example.org")).containsExactly("EVENT_WAITING", "EVENT_MOVED_UP");
    }

    @Test
    void a_move_and_a_calling_off_are_told_once_each() {
        EventView event = at.event(null);
        at.register(event, "moved@example.org");
        at.tell();

        EventView moved = at.platform.as(
                at.own, CentreEvents.class, it -> it.find(at.own, event.id()).orElseThrow());
        at.sql("insert into event_occurrence (centre_id, event_id, original, state, starts) values ('" + at.own.home()
                + "', '" + event.id() + "', '" + at.starts + "', 'MOVED', '"
                + at.starts.plusDays(1) + "')");
        at.tell();
        at.tell();
        assertThat(at.letters("moved@example.org")).containsExactly("EVENT_BOOKED", "EVENT_CHANGED");

        at.sql("update centre_event set cancelled_reason = 'Карантин' where id = '" + moved.id() + "'");
        at.tell();
        at.tell();
        assertThat(at.letters("moved@example.org"))
                .containsExactly("EVENT_BOOKED", "EVENT_CHANGED", "EVENT_CALLED_OFF");
    }

    @Test
    void an_event_that_is_taken_from_view_is_called_off_for_those_who_wanted_to_come() {
        EventView event = at.event(null);
        at.register(event, "gone@example.org");
        at.tell();

        at.platform.as(
                at.own,
                CentreEvents.class,
                it -> it.move(at.own, event.id(), StatusChange.to(ListingStatus.ARCHIVED), event.version()));
        at.tell();

        assertThat(at.letters("gone@example.org")).containsExactly("EVENT_BOOKED", "EVENT_CALLED_OFF");
    }

    @Test
    void whoever_has_left_a_telephone_gets_no_letter_and_the_office_sees_whom_to_call() {
        EventView event = at.event(1);
        String goes = at.register(event, "+7 343 123-45-01");
        at.register(event, "8 (343) 123-45-02");
        at.tell();
        at.cancel(at.visitor, goes);
        at.tell();

        assertThat(at.people(at.own, event))
                .filteredOn(it -> it.state() == BOOKED)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.phone()).isEqualTo("+7 343 123-45-02");
                    assertThat(it.toTell()).isTrue();
                    at.platform.as(at.own, Participants.class, work -> {
                        work.told(at.own, it.id());
                        return true;
                    });
                });
        assertThat(at.people(at.own, event)).noneMatch(ParticipantView::toTell);
        assertThat(at.values("select 1 from letter where recipient like '%123%'"))
                .isEmpty();
    }

    @Test
    void one_address_has_one_place_however_it_is_written() {
        EventView event = at.event(null);
        String secret = at.register(event, "Anna@Example.org");

        assertThat(at.ask(event, "anna@example.org ")).isEqualTo(ReachedBy.MAIL);
        at.register(event, "+7 343 123-45-67");
        assertThat(at.ask(event, "8 (343) 123 45 67")).isEqualTo(ReachedBy.PHONE);
        assertThat(at.people(at.own, event))
                .as("a telephone nobody confirms, so it is not compared")
                .hasSize(3);

        at.cancel(at.visitor, secret);
        assertThat(at.state(at.register(event, "anna@example.org"))).isEqualTo(BOOKED);
    }

    @Test
    void who_is_there_already_is_answered_alike_and_gets_the_link_once_more_a_few_times() {
        EventView event = at.event(1);
        at.register(event, "known@example.org");
        at.tell();

        for (int i = 0; i < 8; i++) {
            assertThat(at.ask(event.id(), at.starts, "Кто-то другой", "known@example.org", "network " + i))
                    .isEqualTo(at.ask(event, "unknown" + i + "@example.org"));
            at.tell();
        }

        assertThat(at.letters("known@example.org")).hasSize(6).containsOnly("EVENT_BOOKED");
        assertThat(at.people(at.own, event))
                .filteredOn(it -> "known@example.org".equals(it.email()))
                .extracting(ParticipantView::name)
                .containsExactly("Анна");
    }

    @Test
    void mail_has_no_place_and_no_turn_before_it_is_confirmed() {
        EventView event = at.event(1);
        for (int i = 0; i < 5; i++) {
            at.ask(event, "made-up" + i + "@example.org");
        }
        at.tell();
        at.tell();
        assertThat(at.letters("made-up0@example.org")).containsExactly("EVENT_ASKED");
        assertThat(at.values("select body from letter where recipient = 'made-up0@example.org'"))
                .singleElement()
                .asString()
                .contains("Подтвердить запись", "/registration/mine?key=")
                .doesNotContain("Анна");

        String real = at.register(event, "real@example.org");
        String late = at.secret(event.id(), "made-up1@example.org");
        assertThat(at.state(late)).isEqualTo(RegistrationState.ASKED);
        at.confirm(late);
        assertThat(at.confirm(late)).as("again is as good as once").isTrue();
        at.tell();

        assertThat(at.state(real)).isEqualTo(BOOKED);
        assertThat(at.state(late)).isEqualTo(WAITING);
        assertThat(at.letters("made-up1@example.org")).containsExactly("EVENT_ASKED", "EVENT_WAITING");
        assertThat(at.people(at.own, event)).extracting(ParticipantView::state).startsWith(BOOKED, WAITING);
        assertThat(at.confirm("nobody's link")).isFalse();
    }

    @Test
    void what_is_not_confirmed_within_a_day_is_forgotten_and_who_says_no_hears_nothing_more() {
        EventView event = at.event(null);
        at.ask(event, "slow@example.org");
        at.ask(event, "not-me@example.org");
        String slow = at.secret(event.id(), "slow@example.org");
        at.tell();

        at.cancel(at.visitor, at.secret(event.id(), "not-me@example.org"));
        at.sql(
                "update event_registration set created_at = now() - interval '25 hours' where email = 'slow@example.org'");
        at.tell();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> at.confirm(slow))
                .matches(it -> it.type() == ProblemType.CONFLICT);
        assertThat(at.letters("not-me@example.org")).containsExactly("EVENT_ASKED");
        at.platform.as(at.own, Participants.class, it -> it.forget(at.own));
        assertThat(at.people(at.own, event)).extracting(ParticipantView::email).containsExactly("not-me@example.org");
    }

    @Test
    void a_name_that_carries_a_link_or_a_line_break_is_refused_at_its_field() {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        for (String name : List.of(
                "Приз на evil.example",
                "https://evil.example",
                "www evil",
                "смотри сайт.рф",
                "t.me/x",
                "a@b",
                "Анна\nВаш пароль",
                "Выплата evil．com",
                "Выплата evil。com",
                "Выплата ev｡example",
                "ｗｗｗ приз",
                "приз＠x",
                "8.8.8.8 зайдите",
                "зайдите на x.com",
                "Анна\r\nBcc: x")) {
            assertThat(validator.validate(new RegistrationDraft(at.starts, name, "link@example.org", true)))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(it -> it.getPropertyPath().toString().equals("name"));
        }
        for (String name : List.of("Иванова А. С.", "А.С. Пушкин", "Анна-Мария О'Нил", "Ян", "Гусейн-оглы Али")) {
            assertThat(validator.validate(new RegistrationDraft(at.starts, name, "name@example.org", true)))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void what_is_no_contact_and_what_lacks_consent_is_refused_at_its_field() {
        EventView event = at.event(null);

        refuses("contact", event, "anna");
        refuses("contact", event, "12");
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        assertThat(validator.validate(new RegistrationDraft(at.starts, "", "", false)))
                .extracting(it -> it.getPropertyPath().toString())
                .containsExactlyInAnyOrder("name", "contact", "consent");
    }

    @Test
    void those_who_come_are_counted_for_the_own_centre_in_one_statement_however_many_events() {
        EventView event = at.event(1);
        EventView other = at.event(null);
        at.register(event, "+7 343 371-00-31");
        at.register(event, "+7 343 371-00-32");
        at.ask(event, "not-confirmed@example.org");

        List<EventId> both = List.of(event.id(), other.id());
        Map<EventId, Coming> own = at.platform.as(at.own, Participants.class, it -> it.coming(at.own, both));
        assertThat(at.platform.statements()).isEqualTo(1);
        Map<EventId, Coming> foreign =
                at.platform.as(at.foreign, Participants.class, it -> it.coming(at.foreign, both));

        assertThat(own).containsExactly(Map.entry(event.id(), new Coming(2, 2)));
        assertThat(foreign).isEmpty();
    }

    @Test
    void a_date_that_does_not_take_place_takes_nobody() {
        EventView event = at.event(null);
        at.change(event, null, "Карантин");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> at.register(event, "x@example.org"))
                .matches(it -> it.type() == ProblemType.CONFLICT);
    }

    @Test
    void a_flood_from_one_network_is_stopped() {
        EventView event = at.event(null);
        for (int i = 0; i < 60; i++) {
            at.register(event.id(), "flood" + i + "@example.org", "192.0.2.1");
        }

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> at.register(event.id(), "flood60@example.org", "192.0.2.1"))
                .matches(it -> it.type() == ProblemType.THROTTLED);
        assertThat(at.register(event.id(), "flood60@example.org", "192.0.2.2")).isNotEmpty();
    }

    @Test
    void the_limit_of_a_network_holds_when_it_asks_for_many_dates_at_the_same_moment() throws Exception {
        EventView one = at.event(null);
        EventView other = at.event(null);
        for (int i = 0; i < 59; i++) {
            at.ask(one.id(), at.starts, "Анна", "many" + i + "@example.org", "192.0.2.9");
        }
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            EventView event = i % 2 == 0 ? one : other;
            String contact = "rushing" + i + "@example.org";
            all.add(() -> {
                try {
                    at.ask(event.id(), at.starts, "Анна", contact, "192.0.2.9");
                    return true;
                } catch (Problem throttled) {
                    return false;
                }
            });
        }

        assertThat(InScope.atOnce(all)).containsOnlyOnce(true);
    }

    @Test
    void one_network_cannot_fill_an_event_with_telephones() {
        EventView event = at.event(8);
        for (int i = 0; i < 4; i++) {
            at.ask(event.id(), at.starts, "Анна", "+7 343 200-00-0" + i, "192.0.2.7");
        }

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> at.ask(event.id(), at.starts, "Анна", "+7 343 200-00-09", "192.0.2.7"))
                .matches(it -> it.type() == ProblemType.THROTTLED);
        assertThat(at.ask(event.id(), at.starts, "Анна", "mail-instead@example.org", "192.0.2.7"))
                .isEqualTo(ReachedBy.MAIL);
    }

    @Test
    void a_telephone_gets_its_link_at_once_and_each_link_holds_a_place_of_its_own() {
        EventView event = at.event(2);
        String first = link(event, "+7 343 300-00-01", "Анна");
        String second = link(event, "8 343 300 00 01", "Кто-то другой");
        String waits = link(event, "+7 343 300-00-02", "Пётр");
        assertThat(at.state(first)).isEqualTo(BOOKED);
        assertThat(at.state(waits)).isEqualTo(WAITING);

        at.cancel(at.visitor, second);

        assertThat(at.state(first)).as("a stranger's link does nothing to it").isEqualTo(BOOKED);
        assertThat(at.state(waits)).isEqualTo(BOOKED);
    }

    @Test
    void nothing_that_a_stranger_does_and_sees_says_whether_a_telephone_was_there() {
        assertThat(seenByAStranger("+7 343 300-01-01")).isEqualTo(seenByAStranger("+7 343 300-01-99"));
    }

    /** All that one sees who puts down a number, then another one, where two places are left, and takes the first one back. */
    private static List<Object> seenByAStranger(String number) {
        List<Object> seen = new ArrayList<>();
        for (int places = 2; places <= 4; places++) {
            EventView event = at.event(places);
            link(event, "+7 343 300-01-01", "Анна");
            String one = link(event, number, "Кто-то");
            String two = link(event, number, "Кто-то");
            String other = link(event, "+7 999 000-00-01", "Кто-то");
            for (Runnable act : List.<Runnable>of(
                    () -> {},
                    () -> at.cancel(at.visitor, one),
                    () -> at.cancel(at.visitor, two),
                    () -> link(event, number, "Кто-то"))) {
                act.run();
                seen.add(List.of(
                        at.state(one),
                        at.state(two),
                        at.state(other),
                        open(event).waiting()));
                seen.add(Objects.requireNonNull(open(event).free()));
            }
        }
        return seen;
    }

    @Test
    void the_office_sees_which_telephone_stands_there_more_than_once_and_takes_one_of_its_rows_off() {
        EventView event = at.event(2);
        String first = link(event, "+7 343 300-04-01", "Анна");
        String second = link(event, "+7 343 300-04-01", "Аня");
        link(event, "+7 343 300-04-02", "Пётр");
        assertThat(at.people(at.own, event)).extracting(ParticipantView::twice).containsExactly(true, true, false);

        ParticipantView person = at.people(at.own, event).get(1);
        at.platform.as(at.own, Participants.class, it -> {
            it.remove(at.own, person.id());
            return true;
        });

        assertThat(at.state(first)).isEqualTo(BOOKED);
        assertThat(at.state(second)).isEqualTo(CANCELLED);
        assertThat(at.people(at.own, event))
                .noneMatch(ParticipantView::twice)
                .filteredOn(it -> it.state() == BOOKED)
                .hasSize(2);
    }

    @Test
    void one_address_gets_six_letters_a_day_of_all_towns_together() {
        RegistrationDraft draft = new RegistrationDraft(at.starts, "Не я", "bombed@example.org", true);
        for (Actor town : List.of(at.own, at.foreign)) {
            for (int i = 0; i < 4; i++) {
                EventView event = at.event(town, null);
                at.registered(Actor.visitorOf(town.home()), event.id(), draft, "network " + i);
            }
            at.tell(town);
        }

        assertThat(at.letters("bombed@example.org")).hasSize(6);
    }

    private static String link(EventView event, String phone, String name) {
        return Objects.requireNonNull(
                at.registered(event.id(), at.starts, name, phone, name + phone).key());
    }

    private static OpenDate open(EventView event) {
        return at.platform.as(
                at.visitor,
                EventRegistrations.class,
                it -> it.open(
                                at.visitor,
                                at.platform.as(
                                        at.visitor,
                                        CentreEvents.class,
                                        all -> all.find(at.visitor, event.id()).orElseThrow()))
                        .get(0));
    }

    @Test
    void nobody_keeps_the_owner_of_a_telephone_out_by_typing_the_number_again_and_again() {
        for (int i = 0; i < 8; i++) {
            at.ask(at.event(null).id(), at.starts, "Не я", "+7 343 300-00-01", "192.0.2." + (20 + i));
        }
        EventView event = at.event(null);

        assertThat(at.ask(event.id(), at.starts, "Анна", "+7 343 300-00-01", "192.0.2.40"))
                .isEqualTo(ReachedBy.PHONE);
        assertThat(at.people(at.own, event)).extracting(ParticipantView::name).containsExactly("Анна");
    }

    @Test
    void a_link_that_was_never_made_is_not_even_looked_for() {
        for (String secret : List.of("", "\0", "a\0b", "x".repeat(25), "ы".repeat(24))) {
            assertThat(at.confirm(secret)).as(secret).isFalse();
            assertThat(at.cancel(at.visitor, secret)).as(secret).isFalse();
            Optional<Registration> found =
                    at.platform.as(at.visitor, EventRegistrations.class, it -> it.find(at.visitor, secret));
            assertThat(found).as(secret).isEmpty();
        }
    }

    @Test
    void the_site_reads_no_names_and_another_centre_neither_sees_nor_cancels() throws SQLException {
        EventView event = at.event(null);
        String secret = at.register(event, "secret@example.org");

        try (Connection site = at.postgres.as(Audience.SITE, at.own.home())) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> site.createStatement().executeQuery("select name from event_registration"))
                    .withMessageContaining("permission denied");
        }
        assertThat(at.people(at.foreign, event)).isEmpty();
        assertThat(at.cancel(Actor.visitorOf(at.foreign.home()), secret)).isFalse();
        assertThat(at.state(secret)).isEqualTo(BOOKED);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> at.people(at.visitor, event))
                .matches(it -> it.type() == ProblemType.FORBIDDEN);
        assertThat(at.values("select count(*) from history where new_row::text like '%secret@example.org%'"))
                .containsExactly("0");
    }

    @Test
    void a_month_after_the_event_nobody_is_known_any_more() {
        EventView event = at.event(null);
        at.register(event, "old@example.org");
        at.register(event, "recent@example.org");
        at.sql("update event_registration set ends_at = now() - interval '31 days' where email = 'old@example.org'");
        at.sql("update event_registration set ends_at = now() - interval '29 days' where email = 'recent@example.org'");

        at.platform.as(at.own, Participants.class, it -> it.forget(at.own));

        assertThat(at.people(at.own, event)).extracting(ParticipantView::email).containsExactly("recent@example.org");
    }

    private static void refuses(String field, EventView event, String contact) {
        assertThatExceptionOfType(Problem.class)
                .as(contact)
                .isThrownBy(() -> at.ask(event, contact))
                .satisfies(it -> assertThat(it.errors())
                        .extracting(Problem.FieldError::field)
                        .containsExactly(field));
    }
}
