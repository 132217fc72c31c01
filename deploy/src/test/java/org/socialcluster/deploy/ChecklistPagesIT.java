package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody who keeps a list along a route, with a script and without, and who follows the route. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecklistPagesIT {
    private static final String LIST = "/ekaterinburg/routes/ippsu/list";
    private static final Pattern LOCATION = Pattern.compile("/list\\?key=([A-Za-z0-9_-]{43})");

    @Test
    void without_a_script_ticks_papers_and_days_are_kept_behind_a_link_by_plain_forms() {
        try (Visit visit = Chromium.visitWithoutJavaScript().open("/ekaterinburg/routes/ippsu")) {
            visit.page().getByText("Отметить, что уже сделано").click();
            assertThat(visit.address()).isEqualTo(LIST);
            visit.page().locator("input[name=step]").nth(0).press("Space");
            visit.page().locator("#s2 input[name=paper]").nth(0).press("Space");
            visit.page().locator("#s3 input[name^=from-]").fill("20.11.2026");
            visit.page().locator("#s3 button[name=at]").press("Enter");

            assertThat(visit.address()).matches(LIST + "\\?key=[\\w-]{43}&done=saved#done");
            assertThat(text(visit))
                    .contains("Список сохранён.", "Сделано шагов: 1 из 6.", "Бумаги: есть 1 из")
                    .contains("Вы здесь: шаг 2", "Последний день срока: 27 ноября 2026, пятница.");
            assertThat(visit.page().locator(".plan [aria-current=step]").count())
                    .isOne();

            visit.page().locator("#s2 input[name=step]").press("Space");
            visit.page().locator("#s1 input[name=step]").press("Space");
            visit.page().locator("#s2 button[name=at]").press("Enter");
            assertThat(visit.address()).endsWith("&done=s2#k2");
            assertThat(visit.page().locator("#s2 [role=status]").innerText()).isEqualTo("Сохранено.");
            assertThat(text(visit)).contains("Сделано шагов: 1 из 6.", "Вы здесь: шаг 1");

            visit.page().locator("#link summary").press("Enter");
            visit.button("Удалить навсегда").press("Enter");
            assertThat(visit.address()).isEqualTo(LIST + "?done=deleted#done");
            assertThat(text(visit)).contains("Список удалён.");
        }
    }

    @Test
    void with_a_script_the_browser_keeps_the_ticks_and_they_go_along_when_the_list_is_saved() {
        try (Visit visit = Chromium.visit().open(LIST)) {
            visit.page().locator("#s1 input[name=step]").check();
            visit.page().locator("#s2 input[name=paper]").nth(1).check();
            PlaywrightAssertions.assertThat(visit.page().locator("[data-count=step]"))
                    .hasText("1");

            visit.open(LIST);
            PlaywrightAssertions.assertThat(visit.page().locator("#s1 input[name=step]"))
                    .isChecked();
            PlaywrightAssertions.assertThat(visit.page().locator("[data-count=paper]"))
                    .hasText("1");
            visit.page().locator("#s1 button[name=at]").click();
            visit.page().waitForURL(Pattern.compile("key="));
            PlaywrightAssertions.assertThat(visit.page().locator("#s1 input[name=step]"))
                    .isChecked();

            // Behind the link each tick is sent by itself.
            visit.page().locator("#s4 input[name=step]").check();
            PlaywrightAssertions.assertThat(visit.page().locator("#state")).hasText("Сохранено.");
            visit.page().locator("#s1 input[name=step]").uncheck();
            PlaywrightAssertions.assertThat(visit.page().locator("#state")).hasText("Сохранено.");
            visit.page().locator("#s5 button[name=at]").click();
            visit.page().waitForURL(Pattern.compile("done=s5"));
            PlaywrightAssertions.assertThat(visit.page().locator("#s4 input[name=step]"))
                    .isChecked();
            PlaywrightAssertions.assertThat(visit.page().locator("#s1 input[name=step]"))
                    .not()
                    .isChecked();

            visit.open(LIST);
            PlaywrightAssertions.assertThat(visit.page().locator("#s1 input[name=step]"))
                    .not()
                    .isChecked();
        }
    }

    @Test
    void whoever_shares_a_browser_wipes_the_ticks() {
        try (Visit visit = Chromium.visit().open(LIST)) {
            visit.page().locator("#s1 input[name=step]").check();
            visit.page().locator("#s3 input[name^=from-]").fill("20.11.2026");
            visit.button("Стереть отметки").click();
            visit.open(LIST);

            Locator ticked = visit.page().locator("input[type=checkbox]:checked");
            PlaywrightAssertions.assertThat(ticked).hasCount(0);
            PlaywrightAssertions.assertThat(visit.page().locator("#s3 input[name^=from-]"))
                    .hasValue("");
        }
    }

    @Test
    void the_link_lets_in_here_alone_and_no_other_site_reads_it() {
        String key = made(Map.of());
        HttpResponse<String> own = Wire.get(LIST + "?key=" + key);

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(Wire.header(own, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(Wire.header(own, "Cache-Control")).isEqualTo("no-store");
        assertThat(Wire.header(own, "X-Robots-Tag")).contains("noindex");
        assertThat(Wire.header(own, "Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(Wire.header(Wire.get("/ekaterinburg/routes/ippsu"), "Content-Security-Policy"))
                .doesNotContain("script-src");
        for (String elsewhere : new String[] {
            "/rezh/routes/ippsu/list?key=" + key,
            "/ekaterinburg/routes/home-care/list?key=" + key,
            "/rezh/routes/ippsu/list/duties.ics?key=" + key,
            LIST + "?key=nonsense",
            LIST + "/duties.ics"
        }) {
            assertThat(Wire.get(elsewhere).statusCode()).as(elsewhere).isEqualTo(404);
        }
        assertThat(Wire.form("/rezh/routes/ippsu/list/delete", Map.of("key", key))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Wire.form("/rezh/routes/ippsu/list", Map.of("key", key)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_counted_deadline_goes_into_a_calendar_until_its_step_is_done() {
        String step = step(3);
        String key = made(Map.of("from-" + step, "20.11.2026"));
        HttpResponse<String> feed = Wire.get(LIST + "/duties.ics?key=" + key);

        assertThat(Wire.header(feed, "Content-Type")).isEqualTo("text/calendar;charset=utf-8");
        assertThat(feed.body())
                .contains("DTSTART;VALUE=DATE:20261127", "BEGIN:VALARM", "SUMMARY:Срок: Дождитесь")
                .doesNotContain(key);
        assertThat(Wire.get(LIST + "/duties.ics?step=2&key=" + key).body()).doesNotContain("VEVENT");

        Wire.form(
                LIST, Map.of("key", key, "step", step, "from-" + step, "2026-11-20", "was-from-" + step, "2026-11-20"));
        assertThat(Wire.get(LIST + "/duties.ics?key=" + key).body()).doesNotContain("VEVENT");
    }

    @Test
    void a_day_that_is_none_comes_back_with_what_was_typed_and_all_else_is_kept() {
        String step = step(3);
        HttpResponse<String> answer = Wire.form(LIST, Map.of("from-" + step, "на днях", "step", step));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Исправьте одно место", "Напишите день цифрами: 20.11.2026")
                .contains("value=\"на днях\"", "href=\"#from-" + step)
                .contains("<title>Ошибка", "Список сохранён.");
        assertThat(answer.body()).containsPattern("name=\"step\" value=\"" + step + "\" checked");
        Matcher key = Pattern.compile("name=\"key\" value=\"([\\w-]{43})\"").matcher(answer.body());
        assertThat(key.find()).isTrue();
        String list = LIST + "?key=" + key.group(1);
        assertThat(Wire.get(list).body())
                .containsPattern("name=\"step\" value=\"" + step + "\" checked")
                .doesNotContain("на днях");

        Map<String, String> good =
                Map.of("key", key.group(1), "step", step, "was-step", step, "from-" + step, "20 ноября 2026 г.");
        assertThat(Wire.form(LIST, good).statusCode()).isEqualTo(303);
        assertThat(Wire.get(list).body()).contains("value=\"20.11.2026\"");
        HttpResponse<String> ancient = Wire.form(
                LIST, Map.of("key", key.group(1), "was-from-" + step, "2026-11-20", "from-" + step, "20.11.1926"));
        assertThat(ancient.body()).contains("Проверьте день", "value=\"20.11.1926\"");
        assertThat(Wire.get(list).body()).as("the day that was there stays").contains("value=\"20.11.2026\"");
    }

    @Test
    void the_link_is_sent_to_oneself() throws SQLException {
        String key = made(Map.of());
        String address =
                "list-" + key.substring(0, 8).toLowerCase(java.util.Locale.ROOT).replace('_', 'x') + "@example.org";
        HttpResponse<String> answer = Wire.form(LIST + "/letter", Map.of("key", key, "email", address));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Markup.of(Wire.header(answer, "Location").replaceFirst("#.*", ""))
                        .html())
                .contains("Письмо отправим.");
        assertThat(value("select body from letter where recipient_digest = letter_digest('" + address + "')"))
                .contains(LIST + "?key=" + key);
        HttpResponse<String> wrong = Wire.form(LIST + "/letter", Map.of("key", key, "email", "nonsense"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("value=\"nonsense\"");
    }

    @Test
    void whoever_opens_the_list_reads_what_has_changed_since_until_it_is_read() throws SQLException {
        String key = made(Map.of());
        assertThat(Markup.of(LIST + "?key=" + key).html()).doesNotContain("Что изменилось с вашего");
        run(
                "insert into route_change (centre_id, route_id, sentence) select z.id, r.id, 'Заявление принимают и по телефону.'"
                        + " from centre z, route r where z.kind = 'REGION' and r.slug = 'ippsu'");
        run("insert into route_change (centre_id, route_id, sentence) select z.id, r.id, 'Только в Асбесте.'"
                + " from centre z, route r where z.slug = 'asbest' and r.slug = 'ippsu'");

        String page = Markup.of(LIST + "?key=" + key).html();
        assertThat(page)
                .contains("Что изменилось с вашего последнего визита", "Заявление принимают и по телефону.")
                .doesNotContain("Только в Асбесте.");
        String until = Pattern.compile("name=\"until\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map((MatchResult it) -> it.group(1))
                .findFirst()
                .orElseThrow();
        Wire.form(LIST + "/read", Map.of("key", key, "until", until));
        assertThat(Markup.of(LIST + "?key=" + key).html()).doesNotContain("Что изменилось с вашего");

        assertThat(Wire.get("/ekaterinburg/routes/ippsu/changes.atom").body())
                .contains("Заявление принимают и по телефону.", "/ekaterinburg/routes/ippsu\"")
                .doesNotContain("Только в Асбесте.");
        assertThat(Wire.get("/asbest/routes/ippsu/changes.atom").body()).contains("Только в Асбесте.");
    }

    @Test
    void a_route_is_followed_by_mail_and_left_by_the_button_of_a_mail_program() throws SQLException {
        String address = "follow-" + System.nanoTime() + "@example.org";
        String page = "/ekaterinburg/routes/home-care/changes";
        try (Visit visit = Chromium.visitWithoutJavaScript().open("/ekaterinburg/routes/home-care")) {
            visit.page().getByText("Что изменилось и письма об изменениях").click();
            assertThat(visit.address()).isEqualTo(page);
            visit.field("Ваша почта").fill(address);
            visit.button("Сообщать об изменениях").click();
            assertThat(visit.address()).isEqualTo(page + "?done=asked#done");

            String link = value(
                    "select substring(body from 'https?://[^/]+([^[:space:]]+key=[^[:space:]]+)') from letter where recipient_digest = letter_digest('"
                            + address + "')");
            visit.open(link);
            assertThat(value("select confirmed_at from route_subscription where email = '" + address + "'"))
                    .as("looking confirms nothing")
                    .isNull();
            visit.button("Подтвердить подписку").click();
            assertThat(text(visit)).contains("Вы подписаны на изменения маршрута");
            assertThat(value("select confirmed_at from route_subscription where email = '" + address + "'"))
                    .isNotNull();

            assertThat(Wire.form(link.replace("ekaterinburg", "rezh"), Map.of("List-Unsubscribe", "One-Click"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(Wire.form(link, Map.of("List-Unsubscribe", "One-Click")).statusCode())
                    .isEqualTo(200);
            assertThat(value("select count(*) from route_subscription where email = '" + address + "'"))
                    .isEqualTo("0");
        }
    }

    /** The key of a new list. */
    private static String made(Map<String, String> fields) {
        HttpResponse<String> answer = Wire.form(LIST, fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return LOCATION.matcher(Wire.header(answer, "Location"))
                .results()
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String step(int number) {
        return Wire.json(Wire.get("/api/routes/ippsu"))
                .path("steps")
                .get(number - 1)
                .path("key")
                .asText();
    }

    private static String text(Visit visit) {
        return visit.page().locator("main").innerText().replace('\u00a0', ' ');
    }

    private static String value(String query) throws SQLException {
        try (Connection connection = RunningPlatform.database().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String change) throws SQLException {
        try (Connection connection = RunningPlatform.database().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(change);
        }
    }
}
