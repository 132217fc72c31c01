package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What keeps the listings true: a manager at the keyboard, a resident who found something wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTrueIT {
    private static final Duration AN_HOURS_SHARE = Duration.ofMinutes(3);

    @Test
    void thirty_stale_records_are_confirmed_by_the_keyboard_in_minutes() {
        asOwner("""
                update %s t set confirmed_at = now() - interval '400 days'
                  from centre c where c.id = t.centre_id and c.slug = 'polevskoy'
                """, "social_service", "provider", "place");
        try (Visit manager = Chromium.visit().signedInAs("manager.polevskoy").openOffice("/office/confirm")) {
            manager.page().getByText("Верно (Enter)").waitFor();
            long begun = System.nanoTime();
            int done = 0;
            while (manager.page().getByText("Больше ничего не ждёт").count() == 0 && done < 30) {
                manager.page().keyboard().press("Enter");
                done++;
                manager.page().getByText("Сделано: " + done).waitFor();
            }

            assertThat(done).isGreaterThan(10);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AN_HOURS_SHARE);
            manager.page().keyboard().press("Control+z");
            manager.page().getByText("Сделано: " + (done - 1)).waitFor();
        }
    }

    @Test
    void what_is_overdue_says_how_old_it_is_and_stands_last_in_its_list() {
        asOwner("""
                update %s t set confirmed_at = now() - interval '360 days'
                  from centre c where c.id = t.centre_id and c.slug = 'berezovskiy'
                   and t.id = (select id from provider where centre_id = c.id order by name collate "ru-RU-x-icu" limit 1)
                """, "provider");

        int last = Wire.get("/berezovskiy/providers").body().contains("page=2") ? 2 : 1;
        String list = Wire.eventually("/berezovskiy/providers?page=" + last, it -> it.contains("Давно не проверяли"));

        assertThat(list).contains("Давно не проверяли");
        assertThat(list.indexOf("Давно не проверяли")).isGreaterThan(list.lastIndexOf("<h2 class=\"h3\">"));
    }

    @Test
    void a_resident_without_javascript_says_what_is_wrong_and_reads_the_answer_by_the_link() {
        try (Visit resident = Chromium.visitWithoutJavaScript();
                Visit manager = Chromium.visit().signedInAs("manager.revda")) {
            resident.page().navigate(Wire.url("/revda/services"));
            resident.page().locator("ul.list h3 a").first().click();
            resident.page().getByText("Здесь неверно?").click();
            resident.page().getByText("Отправить").press("Enter");
            assertThat(resident.page().locator("#errors").innerText()).contains("Выберите, что неверно.");
            resident.page().getByText("Другое").click();
            resident.page().locator("#words").fill("Вход теперь <b>со двора</b>");
            resident.page().getByText("Отправить").press("Enter");
            assertThat(resident.heading().innerText().replace('\u00a0', ' ')).isEqualTo("Спасибо, передали в центр");
            String link = resident.page().url();

            manager.openOffice("/office/reports");
            manager.page().getByText("Вход теперь <b>со двора</b>").waitFor();
            manager.page().getByText("Ответить").first().click();
            manager.page().locator("vaadin-radio-button").first().click();
            manager.page().locator("vaadin-text-area textarea").fill("Поправили адрес, спасибо.");
            manager.page()
                    .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                    .click();
            manager.page().getByText("Ответ сохранён").waitFor();

            resident.page().navigate(link);
            assertThat(resident.heading().innerText().replace('\u00a0', ' ')).isEqualTo("Исправили, спасибо");
            assertThat(resident.page().content().replace("&nbsp;", " ")).contains("Поправили адрес, спасибо.");
        }
        // After it, for all of this run come from one network.
        programsAreToldNothingAndTooManyReportsAreRefused();
    }

    private static void programsAreToldNothingAndTooManyReportsAreRefused() {
        String form = "/asbest/report/centre/asbest";
        HttpResponse<String> trapped = Wire.form(
                form, Map.of("wrong", "phone", "website", "http://spam.example"), "Sec-Fetch-Site", "same-origin");
        assertThat(Wire.header(trapped, "Location")).endsWith("/asbest/");
        int last = 0;
        for (int n = 0; n < 12; n++) {
            last = Wire.form(form, Map.of("wrong", "phone"), "Sec-Fetch-Site", "same-origin")
                    .statusCode();
        }

        assertThat(last).isEqualTo(429);
        assertThat(Wire.get("/asbest/report/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(Wire.get("/asbest/report/services/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void the_screens_fit_a_narrow_telephone() {
        try (Visit manager = Chromium.visit(360, ColorScheme.LIGHT).signedInAs("manager.rezh")) {
            for (String view : new String[] {"/office/confirm", "/office/reports", "/office/links"}) {
                manager.openOffice(view);
                manager.heading().waitFor();
                Object beyond = manager.page().evaluate("document.documentElement.scrollWidth - innerWidth");
                assertThat(((Number) beyond).intValue()).as(view).isLessThanOrEqualTo(0);
            }
        }
    }

    private static void asOwner(String statement, String... tables) {
        try (Connection connection = RunningPlatform.database().getConnection();
                Statement sql = connection.createStatement()) {
            for (String table : tables) {
                sql.execute(statement.formatted(table));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
