package org.socialcluster.events.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.events.office.Repeat.End;
import org.socialcluster.events.office.Repeat.How;

/** Rules as plain choices, and back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatTest {
    /** The second Tuesday of its month. */
    private static final LocalDate START = LocalDate.parse("2026-12-08");

    @Test
    void what_the_choices_say_is_the_rule_again() {
        Map.of(
                        "FREQ=DAILY;COUNT=5", How.DAILY,
                        "FREQ=WEEKLY;BYDAY=TU,TH", How.WEEKLY,
                        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270301", How.WEEKLY,
                        "FREQ=MONTHLY;BYMONTHDAY=8;COUNT=6", How.MONTH_DAY,
                        "FREQ=MONTHLY;BYDAY=2TU", How.MONTH_WEEKDAY,
                        "FREQ=MONTHLY;BYDAY=1TU,3TU", How.OWN,
                        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270301T180000Z", How.OWN,
                        "FREQ=YEARLY", How.OWN,
                        "FREQ=WEEKLY;WKST=SU", How.OWN)
                .forEach((rule, how) -> {
                    Repeat repeat = Repeat.of(rule, START);
                    assertThat(repeat.how()).as(rule).isEqualTo(how);
                    assertThat(repeat.rule(START)).isEqualTo(rule);
                });
        assertThat(Repeat.of(null, START)).isEqualTo(Repeat.ONCE);
        assertThat(Repeat.ONCE.rule(START)).isNull();
    }

    @Test
    void a_rule_of_a_month_follows_the_first_day() {
        Repeat repeat = Repeat.of("FREQ=MONTHLY;BYDAY=2TU", START);

        assertThat(repeat.rule(LocalDate.parse("2026-12-17"))).isEqualTo("FREQ=MONTHLY;BYDAY=3TH");
        assertThat(repeat.rule(LocalDate.parse("2026-12-31"))).isEqualTo("FREQ=MONTHLY;BYDAY=-1TH");
        assertThat(Repeat.of("FREQ=MONTHLY;BYMONTHDAY=8", START).rule(LocalDate.parse("2026-12-17")))
                .isEqualTo("FREQ=MONTHLY;BYMONTHDAY=17");
    }

    @Test
    void a_week_without_days_is_that_of_the_first_day() {
        Repeat repeat = Repeat.of("FREQ=WEEKLY;COUNT=10", START);

        assertThat(repeat.end()).isEqualTo(End.COUNT);
        assertThat(repeat.rule(START)).isEqualTo("FREQ=WEEKLY;BYDAY=TU;COUNT=10");
    }
}
