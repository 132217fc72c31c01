package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What experts and centres say of a route reaches the people who read it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteDesksIT {
    @Test
    void a_step_that_an_expert_confirms_is_shown_as_verified_until_the_word_is_taken_back() throws SQLException {
        String step = "/polevskoy/routes/ippsu?step=1";
        assertThat(Wire.eventually(step, it -> it.contains("Этот шаг ещё не проверен")))
                .doesNotContain("Шаг проверен");

        try (Visit expert = Chromium.visit().signedInAs("expert").openOffice("/office/verification")) {
            expert.page().getByText("Шаг 1. Проверьте, есть ли основание").waitFor();
            // Enter gives no word before anybody has come to the button.
            expert.page().waitForFunction("document.activeElement.localName === 'h2'");
            expert.page().keyboard().press("Enter");
            expert.page().keyboard().press("Tab");
            expert.page().keyboard().press("Enter");
            // The key takes a word back while the focus is on the view: it comes to the next card a moment later.
            reads(expert, 2);
            assertThat(Wire.eventually(step, it -> it.contains("Шаг проверен экспертом")))
                    .contains("Шаг проверен экспертом");

            expert.page().keyboard().press("Control+z");
            expert.page().getByText("Вернули: шаг снова ждёт проверки.").waitFor();
            assertThat(Wire.eventually(step, it -> it.contains("Этот шаг ещё не проверен")))
                    .doesNotContain("Шаг проверен");

            // Whoever has read the step says so with one key, one word for one press.
            reads(expert, 1);
            expert.page().keyboard().down("l");
            reads(expert, 2);
            expert.page().keyboard().down("l");
            expert.page().keyboard().up("l");
            expert.page().keyboard().press("l");
            reads(expert, 3);
            expert.page().getByText("Сделано: 2.").waitFor();
        } finally {
            RunningPlatform.forgetVerifications("ippsu");
        }
    }

    /** The focus is on the heading of the step: nothing is confirmed before it is read. */
    private static void reads(Visit expert, int step) {
        expert.page()
                .waitForFunction("document.activeElement.matches('.confirming h2')"
                        + " && document.activeElement.innerText.startsWith('Шаг " + step + ".')");
    }

    @Test
    void what_an_expert_seldom_changes_is_folded_on_a_telephone() {
        try (Visit expert = Chromium.visit(360, ColorScheme.LIGHT)
                .signedInAs("expert")
                .openOffice("/office/verification?show=WRONG")) {
            expert.page().getByText("Отбор (1)").waitFor();
            expert.page().getByText("Вы подтверждаете: Весь шаг").waitFor();
            assertThat(expert.field("Маршрут").isVisible()).isFalse();
            assertThat(expert.field("Что вы проверяете").isVisible()).isFalse();

            expert.page().getByText("Вы подтверждаете: Весь шаг").click();
            expert.field("Что вы проверяете").fill("Сроки");
            expert.page().getByText("Вы подтверждаете: Сроки; на 12 месяцев").waitFor();
        }
    }

    @Test
    void a_place_is_put_first_where_there_are_others_and_the_change_is_undone() {
        try (Visit manager =
                Chromium.visit().signedInAs("manager.polevskoy").openOffice("/office/steps?route=home-care")) {
            Locator steps = manager.page().locator(".box:has(.lines)");
            steps.first().waitFor();
            for (Locator step : steps.all()) {
                int places = step.locator(".lines > li").count();
                assertThat(step.getByText("Поставить первым").count()).isEqualTo(places == 1 ? 0 : places);
            }
            manager.page().getByText("Поставить первым").first().click();
            manager.page().getByText("стоит первым").waitFor();

            manager.page().keyboard().press("Control+z");
            manager.page().getByText("Вернули как было.").waitFor();
            assertThat(manager.page().getByText("стоит первым").count()).isZero();
        }
    }

    @Test
    void what_a_centre_writes_at_a_step_is_read_in_its_town_and_nowhere_else() {
        String words = "По средам – кабинет " + UUID.randomUUID();
        try (Visit manager =
                Chromium.visit().signedInAs("manager.polevskoy").openOffice("/office/steps?route=home-care")) {
            manager.page().getByText("Записка к шагу…").first().click();
            Locator note = manager.page().locator("vaadin-dialog-overlay vaadin-text-area textarea");
            manager.page().waitForFunction("document.activeElement.localName === 'textarea'");
            note.fill(words);
            manager.page()
                    .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                    .click();
            manager.page().getByText("Сохранили: жители видят это сейчас.").waitFor();

            String page = Wire.eventually("/polevskoy/routes/home-care", it -> it.contains(words));
            assertThat(page).contains(words).contains("добавляет:");
            assertThat(Wire.get("/revda/routes/home-care").body()).doesNotContain(words);

            manager.page().keyboard().press("Control+z");
            manager.page().getByText("Вернули как было.").waitFor();
            assertThat(Wire.eventually("/polevskoy/routes/home-care", it -> !it.contains(words)))
                    .doesNotContain(words);
        }
    }
}
