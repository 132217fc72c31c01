package org.socialcluster.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcluster.shared.OpeningHours;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class HoursFieldTest {
    @ParameterizedTest
    @CsvSource({"9,09:00", "9:00,09:00", "09.30,09:30", "9-30,09:30", "900,09:00", "24:00,24:00", "утром,утром"})
    void times_are_understood_as_people_write_them(String typed, String stored) {
        assertThat(HoursRow.written(typed)).isEqualTo(stored);
    }

    @Test
    void a_new_line_begins_with_the_working_days_and_the_next_one_with_the_same_days() {
        HoursField field = shown(List.of());
        Button more = _get(field, Button.class, spec -> spec.withText("Добавить часы"));
        _click(more);
        List<TextField> times = _find(field, TextField.class);
        _setValue(times.get(0), "9");
        _setValue(times.get(1), "13.00");
        _click(more);

        assertThat(field.getValue())
                .containsExactly(
                        new OpeningHours("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "09:00", "13:00", null),
                        new OpeningHours("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "", "", null));
    }

    @Test
    void a_rule_of_several_numbers_is_shown_as_several_lines_that_mean_the_same() {
        HoursField field =
                shown(List.of(new OpeningHours("FREQ=MONTHLY;BYDAY=1TU,-1TH,1WE", "10:00", "12:00", "каб. 3")));
        _setValue(_find(field, TextField.class).get(0), "11");

        assertThat(field.getValue())
                .containsExactly(
                        new OpeningHours("FREQ=MONTHLY;BYDAY=1TU,1WE", "11:00", "12:00", "каб. 3"),
                        new OpeningHours("FREQ=MONTHLY;BYDAY=-1TH", "10:00", "12:00", "каб. 3"));
    }

    @Test
    void what_is_shown_and_not_touched_stays_as_it_is() {
        List<OpeningHours> hours = List.of(
                new OpeningHours("FREQ=WEEKLY;BYDAY=MO,TU", "09:00", "13:00", null),
                new OpeningHours("FREQ=MONTHLY;BYDAY=1TU", "10:00", "12:00", "по записи"));

        assertThat(shown(hours).getValue()).isEqualTo(hours);
        assertThat(HoursWords.of(hours))
                .isEqualTo("пн, вт 9:00–13:00; первый такой день месяца: вт 10:00–12:00, по записи");
    }

    @Test
    void a_break_stands_in_one_line_and_a_whole_day_is_said_as_such() {
        assertThat(HoursWords.of(List.of(
                        new OpeningHours("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "08:00", "12:30", null),
                        new OpeningHours("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "13:30", "17:30", "по записи"))))
                .isEqualTo("пн–пт 8:00–12:30 и 13:30–17:30, по записи");
        assertThat(HoursWords.of(List.of(
                        new OpeningHours("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "00:00", "23:59", "Круглосуточно"))))
                .isEqualTo("пн–вс круглосуточно");
    }

    @Test
    void a_refusal_says_which_of_the_small_fields_it_means() {
        HoursField field = shown(List.of(new OpeningHours("FREQ=WEEKLY;BYDAY=MO", "09:00", "", null)));

        assertThat(field.part("[0].opens")).isEqualTo("С");
        assertThat(field.part("[0].closes")).isEqualTo("До");
        assertThat(field.part("")).isEmpty();
    }

    private static HoursField shown(List<OpeningHours> hours) {
        HoursField field = new HoursField("Часы");
        UI.getCurrent().add(field);
        field.setValue(hours);
        return field;
    }
}
