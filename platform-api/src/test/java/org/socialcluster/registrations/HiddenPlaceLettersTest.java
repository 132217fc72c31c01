package org.socialcluster.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.events.EventView;

/** A letter goes to whoever typed an address of mail: it must not lead to those who hide. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenPlaceLettersTest {
    @Test
    void no_letter_of_any_kind_and_nothing_that_is_kept_says_where_a_hidden_place_is() {
        try (RegistrationFixture at = new RegistrationFixture()) {
            EventView event = at.event(1);
            at.sql("update centre_event set place_text = null, place_id = (select id from place where address_hidden"
                    + " and slug = 'shelter-place') where id = '" + event.id() + "'");
            at.ask(event, "asked@example.org");
            at.tell();
            String goes = at.register(event, "goes@example.org");
            at.register(event, "up@example.org");
            at.register(event, "waits@example.org");
            at.register(event, "+7 343 123-45-01");
            at.tell();
            at.cancel(at.visitor, goes);
            at.tell();
            at.sql("insert into event_occurrence (centre_id, event_id, original, state, starts) values ('"
                    + at.own.home() + "', '" + event.id() + "', '" + at.starts + "', 'MOVED', '"
                    + at.starts.plusDays(1) + "')");
            at.tell();
            at.sql("update centre_event set cancelled_reason = 'Карантин' where id = '" + event.id() + "'");
            at.tell();

            String letters = " from letter where recipient like '%@example.org'";
            assertThat(at.values("select distinct kind" + letters))
                    .containsExactlyInAnyOrder(
                            "EVENT_ASKED",
                            "EVENT_BOOKED",
                            "EVENT_WAITING",
                            "EVENT_MOVED_UP",
                            "EVENT_LEFT",
                            "EVENT_CHANGED",
                            "EVENT_CALLED_OFF");
            assertThat(at.values("select letter::text" + letters)).noneMatch(HiddenPlaceLettersTest::leads);
            assertThat(at.values("select told from event_registration"))
                    .isNotEmpty()
                    .noneMatch(HiddenPlaceLettersTest::leads);
            assertThat(at.values("select body" + letters + " and kind not in ('EVENT_LEFT', 'EVENT_CALLED_OFF')"))
                    .allSatisfy(it -> assertThat(it).contains("Где: Кризисный центр, адрес спросите в центре"));
        }
    }

    /** What would lead to the door. */
    private static boolean leads(@Nullable String text) {
        return text != null && (text.contains("Тайная") || text.contains("000013") || text.contains("55.013"));
    }
}
