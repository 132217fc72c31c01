package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The ministry compares, imagines a service, takes it away again, and shows it to a colleague. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageInTimeIT {
    private static final int TRIES = 20;
    private static final int PAUSE_MILLIS = 2_000;

    @Test
    void two_towns_are_compared_as_soon_as_the_first_snapshot_is_taken() {
        try (Visit ministry = Chromium.visit()
                .signedInAs("ministry")
                .openOffice("/office/coverage/compare?what=towns&one=rezh&other=serov")) {
            Page page = ministry.page();
            Locator said = page.locator("p[role=status]");
            said.waitFor();
            for (int tries = 0; tries < TRIES && said.innerText().startsWith("Снимков ещё нет."); tries++) {
                page.waitForTimeout(PAUSE_MILLIS);
                page.reload();
                said.waitFor();
            }

            assertThat(said.innerText()).containsPattern("Реж: закрыто \\d+ из \\d+\\. Серов: закрыто");
        }
    }

    @Test
    void a_fresh_demonstration_shows_what_changed_in_a_month_and_the_listings_that_made_it() {
        try (Visit ministry =
                Chromium.visit().signedInAs("ministry").openOffice("/office/coverage/compare?town=rezh")) {
            Page page = ministry.page();
            page.getByText(Pattern.compile("изменилось клеток: [1-9]")).waitFor();
            page.getByText("«Средства реабилитации, путёвки, набор услуг»: больше не принимает")
                    .first()
                    .waitFor();

            assertThat(page.getByText("не прожиты: это учебное прошлое демонстрации")
                            .isVisible())
                    .isTrue();
            ministry.openOffice("/office/coverage/trends");
            page.getByText(Pattern.compile("снимки за 6[01] д")).waitFor();
        }
    }

    @Test
    void an_imagined_service_is_counted_put_away_brought_back_and_seen_by_a_colleague_once_it_is_shared() {
        String link;
        try (Visit ministry = Chromium.visit()
                .signedInAs("ministry")
                .openOffice("/office/coverage/scenarios/new?town=rezh&need=CHILD_SPECIALIST")) {
            Page page = ministry.page();
            button(page, "Посчитать").click();
            page.getByText(Pattern.compile("Изменится клеток: [1-9]")).waitFor();
            page.waitForURL(Pattern.compile("coverage/scenarios/0"));
            link = page.url().replaceFirst("^https?://[^/]+", "");

            page.getByText("Убрать").click();
            page.getByText("Изменится клеток: 0").waitFor();
            page.getByText("Вернуть «").click();
            page.getByText(Pattern.compile("Изменится клеток: [1-9]")).waitFor();
            button(page, "Показать коллегам").click();
            page.getByText("Сценарий видят коллеги").waitFor();
        }
        try (Visit editor = Chromium.visit().signedInAs("editor").openOffice(link)) {
            editor.page().getByText("Сценарий коллеги.").waitFor();
            assertThat(button(editor.page(), "Добавить услугу").count()).isZero();
        }
        try (Visit ministry = Chromium.visit().signedInAs("ministry").openOffice(link)) {
            button(ministry.page(), "Удалить").click();
            ministry.page().getByText("Сценарий удалён.").waitFor();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
