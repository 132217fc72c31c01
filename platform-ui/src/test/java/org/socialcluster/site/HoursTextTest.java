package org.socialcluster.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.OpeningHours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HoursTextTest {
    private static List<String> said(OpeningHours... hours) {
        return new HoursText(Texts.russian())
                .of(List.of(hours)).stream()
                        .map(line -> line.replace("\u2060", "").replace('\u00a0', ' '))
                        .toList();
    }

    private static OpeningHours on(String days, String opens, String closes) {
        return new OpeningHours("FREQ=WEEKLY;BYDAY=" + days, opens, closes, null);
    }

    @Test
    void nothing_known_is_nothing_said() {
        assertThat(said()).isEmpty();
    }

    @Test
    void days_with_the_same_hours_are_said_together() {
        assertThat(said(on("MO,TU,WE,TH,FR", "09:00", "18:00")))
                .containsExactly("понедельник–пятница 9:00–18:00", "суббота и воскресенье — выходные");
    }

    @Test
    void a_break_divides_the_day() {
        assertThat(said(on("MO,WE", "13:30", "18:00"), on("MO,WE", "09:00", "13:00")))
                .first()
                .isEqualTo("понедельник и среда 9:00–13:00 и 13:30–18:00");
    }

    @Test
    void days_with_hours_of_their_own_are_said_apart() {
        assertThat(said(on("MO,TU,WE,TH", "09:00", "18:00"), on("FR", "09:00", "16:00"), on("SA", "10:00", "14:00")))
                .containsExactly(
                        "понедельник–четверг 9:00–18:00",
                        "пятница 9:00–16:00",
                        "суббота 10:00–14:00",
                        "воскресенье — выходной");
    }

    @Test
    void a_note_may_speak_of_the_other_days_which_are_then_not_said_to_be_off() {
        assertThat(said(new OpeningHours("FREQ=WEEKLY;BYDAY=TU,TH", "09:00", "16:00", "В другие дни — по записи")))
                .containsExactly(
                        "вторник и четверг 9:00–16:00",
                        "В другие дни — по записи",
                        "понедельник, среда, пятница, суббота и воскресенье — без постоянных часов");
    }

    @Test
    void all_seven_days_are_daily() {
        assertThat(said(on("MO,TU,WE,TH,FR,SA,SU", "00:00", "23:59"))).containsExactly("ежедневно 0:00–23:59");
    }

    @Test
    void days_of_a_month_are_said_with_their_number() {
        assertThat(said(new OpeningHours("FREQ=MONTHLY;BYDAY=2WE,-1SU", "10:00", "12:00", null)))
                .containsExactly("вторая среда и последнее воскресенье месяца 10:00–12:00");
    }

    @Test
    void a_rule_that_is_not_plainly_weekly_is_never_said_as_if_it_were() {
        assertThat(said(new OpeningHours("FREQ=MONTHLY;BYDAY=1TU", "10:00", "12:00", "приём врача")))
                .containsExactly("первый вторник месяца 10:00–12:00", "приём врача");
        assertThat(said(on("MO;INTERVAL=2", "10:00", "12:00"))).containsExactly("по особому расписанию 10:00–12:00");
    }
}
