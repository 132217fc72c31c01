package org.socialcluster.routes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcluster.routes.RouteStep;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StepWordsTest {
    @ParameterizedTest
    @CsvSource({
        "5,WORKING_DAYS,5 рабочих дней",
        "1,WORKING_DAYS,1 рабочий день",
        "24,HOURS,24 часа",
        "3,YEARS,3 года",
        "1,MONTHS,1 месяц",
        "30,CALENDAR_DAYS,30 календарных дней",
        ",IMMEDIATELY,Сразу"
    })
    void a_deadline_names_its_days_and_which_days_they_are(@Nullable Integer days, String unit, String words) {
        assertThat(plain(StepContent.deadline(new RouteStep.Deadline(days, unit, null, null, true))))
                .isEqualTo(words);
        assertThat(plain(StepContent.deadline(new RouteStep.Deadline(days, unit, "с подачи", null, true))))
                .isEqualTo(words + " — с подачи");
    }

    @Test
    void a_deadline_that_no_law_sets_is_not_said_to_be_law() {
        assertThat(plain(StepContent.source(new RouteStep.Deadline(3, "YEARS", null, "442-ФЗ", true))))
                .isEqualTo("Так велит закон: 442-ФЗ.");
        assertThat(plain(StepContent.source(new RouteStep.Deadline(3, "YEARS", null, "сайт", false))))
                .isEqualTo("Источник: сайт.");
        assertThat(StepContent.deadline(null)).isEmpty();
        assertThat(StepContent.source(null)).isEmpty();
    }

    @Test
    void a_paper_says_in_what_form_who_gives_it_and_how_long_it_holds() {
        RouteStep.Paper paper = new RouteStep.Paper(
                "p", "PASSPORT", "Справка", "МВД", "COPY", "Копия", "Полгода", "INPUT", false, "С печатью");

        assertThat(plain(StepContent.papers(List.of(paper)).get(0).details()))
                .isEqualTo("Копия, если есть. Откуда: МВД. Действует: полгода. С печатью.");
    }

    @Test
    void a_step_that_a_text_speaks_of_can_be_followed() {
        assertThat(StepText.parts("Переходите к шагу 6. Шаг 12 есть не везде, шагаем дальше.", it -> it == 6))
                .containsExactly(
                        new RouteContent.Part("Переходите к ", 0),
                        new RouteContent.Part("шагу 6", 6),
                        new RouteContent.Part(". Шаг 12 есть не везде, шагаем дальше.", 0));
    }

    @Test
    void the_letter_to_the_centre_holds_any_text() {
        assertThat(StuckPage.letter("a@example.org", "Шаг & дело", "1+1 «да»\nнет"))
                .startsWith("mailto:a@example.org?subject=%D0%A8")
                .contains("%20%26%20", "1%2B1", "%0A")
                .doesNotContain(" ");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
