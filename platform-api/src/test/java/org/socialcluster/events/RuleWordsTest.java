package org.socialcluster.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleWordsTest {
    /** A Tuesday. */
    private static final LocalDateTime STARTS = LocalDateTime.of(2026, 12, 1, 17, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;BYDAY=TU | по вторникам в 17:00
            FREQ=WEEKLY | по вторникам в 17:00
            FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH | по вторникам и четвергам раз в две недели в 17:00
            FREQ=WEEKLY;BYDAY=MO,WE,SU | по понедельникам, средам и воскресеньям в 17:00
            FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | по будням в 17:00
            FREQ=DAILY | каждый день в 17:00
            FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR | по будням в 17:00
            FREQ=MONTHLY | каждый месяц 1 числа в 17:00
            FREQ=MONTHLY;BYMONTHDAY=1,15 | каждый месяц 1 и 15 числа в 17:00
            FREQ=MONTHLY;BYMONTHDAY=-1 | в последний день месяца в 17:00
            FREQ=MONTHLY;BYDAY=1TU | в первый вторник каждого месяца в 17:00
            FREQ=MONTHLY;BYDAY=2WE,-1SU | во вторую среду и в последнее воскресенье каждого месяца в 17:00
            FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1 | в первый вторник каждого месяца в 17:00
            FREQ=YEARLY | каждый год 1 декабря в 17:00
            FREQ=YEARLY;BYMONTH=3,9;BYDAY=1SA | по особому расписанию в 17:00
            FREQ=WEEKLY;BYDAY=TU;COUNT=8 | по вторникам в 17:00, до 19 января включительно
            FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231 | по вторникам в 17:00, до 28 декабря 2027 включительно
            """)
    void a_rule_is_said_as_people_say_it(String rule, String words) {
        assertThat(words(rule, List.of())).isEqualTo(words);
    }

    @Test
    void dates_that_fall_out_are_named_while_they_are_few_and_ahead() {
        assertThat(words("FREQ=WEEKLY;BYDAY=TU", off(STARTS.minusWeeks(1), STARTS.plusWeeks(4))))
                .isEqualTo("по вторникам в 17:00, кроме 29 декабря");
        assertThat(words("FREQ=WEEKLY;BYDAY=TU", off(STARTS.plusWeeks(4), STARTS.plusWeeks(5))))
                .isEqualTo("по вторникам в 17:00, кроме 29 декабря и 5 января");
        assertThat(words(
                        "FREQ=WEEKLY;BYDAY=TU",
                        off(STARTS, STARTS.plusWeeks(1), STARTS.plusWeeks(2), STARTS.plusWeeks(3))))
                .isEqualTo("по вторникам в 17:00, кроме отдельных дней");
    }

    private static List<EventDraft.Occurrence> off(LocalDateTime... dates) {
        return List.of(dates).stream()
                .map(it -> new EventDraft.Occurrence(it, DateState.CANCELLED, null, null, null))
                .toList();
    }

    private static String words(String rule, List<EventDraft.Occurrence> dates) {
        EventDraft event = new EventDraft(
                "Клуб",
                "Клуб",
                EventKind.CLASS,
                List.of(),
                List.of(),
                null,
                EventFormat.ONSITE,
                null,
                "Клуб",
                null,
                STARTS,
                STARTS.plusHours(1),
                false,
                rule,
                dates,
                null,
                new ServiceDraft.Cost(CostKind.FREE, null),
                List.of("ru"),
                null,
                false,
                List.of());
        return RuleWords.of(event, ZoneId.of("Asia/Yekaterinburg"), LocalDate.of(2026, 11, 30));
    }
}
