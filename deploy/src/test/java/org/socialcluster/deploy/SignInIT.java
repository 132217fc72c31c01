package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door of the office: in, out, and who does not get through it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInIT {
    private static final Map<String, String> RIGHT = Map.of("login", "listings.serov", "password", "demo");

    @Test
    void a_wrong_password_is_answered_with_one_sentence_and_the_login_stays() {
        try (Visit visit = Chromium.visit().open("/login").signIn(unknown(), "wrong")) {
            String login = visit.field("Имя для входа").inputValue();

            assertThat(visit.page().getByText("Имя или пароль не подошли").count())
                    .isPositive();
            assertThat(login).startsWith("it-");
            assertThat(visit.field("Пароль").inputValue()).isEmpty();
            assertThat(visit.page().title()).startsWith("Ошибка:");
            assertThat(visit.session()).isEmpty();
        }
    }

    @Test
    void the_answer_does_not_say_whether_the_account_exists() {
        String unknown = unknown();
        HttpResponse<String> nobody = Wire.form("/login", Map.of("login", unknown, "password", "wrong"));
        HttpResponse<String> somebody = Wire.form("/login", Map.of("login", "listings.irbit", "password", "wrong"));

        assertThat(nobody.statusCode()).isEqualTo(400).isEqualTo(somebody.statusCode());
        assertThat(somebody.body().replace("listings.irbit", "…"))
                .isEqualTo(nobody.body().replace(unknown, "…"));
    }

    @Test
    void the_right_password_opens_the_office() {
        try (Visit visit = Chromium.visit().open("/login").signIn("coordinator.serov", "demo")) {
            visit.heading().getByText("Что требует внимания").waitFor();

            assertThat(visit.address()).isEqualTo("/office/");
        }
    }

    @Test
    void whoever_wanted_a_certain_view_gets_there_after_the_sign_in() {
        try (Visit visit = Chromium.visit().open("/office/profile").signIn(" Coordinator.Serov ", "demo")) {
            visit.heading().getByText("Мой профиль").waitFor();

            assertThat(visit.address()).isEqualTo("/office/profile");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/office/",
                "/\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil"
            })
    void the_way_on_never_leads_to_another_site(String next) {
        HttpResponse<String> form = Wire.get("/login?next=" + Wire.encoded(next));
        HttpResponse<String> already =
                Wire.get("/login?next=" + Wire.encoded(next), "Cookie", "session=" + Wire.session("coordinator.serov"));

        assertThat(form.body()).contains("name=\"next\" value=\"/office/\"");
        assertThat(already.statusCode()).isEqualTo(303);
        assertThat(Wire.header(already, "Location")).isEqualTo("/office/");
    }

    @Test
    void the_way_on_of_a_forged_form_is_no_other_site_either() {
        HttpResponse<String> answer =
                Wire.form("/login", Map.of("login", "listings.serov", "password", "demo", "next", "//evil.example"));

        assertThat(Wire.header(answer, "Location")).isEqualTo("/office/");
    }

    @Test
    void a_form_that_another_site_sends_is_refused_before_the_password_is_looked_at() {
        assertRefused("Origin", "https://evil.example");
        assertRefused("Origin", "null");
        assertRefused("Sec-Fetch-Site", "cross-site");
        assertRefused("Sec-Fetch-Site", "same-site");
        assertRefused("Origin", RunningPlatform.url().replaceFirst("/$", ""), "Sec-Fetch-Site", "cross-site");
        assertRefused("Cookie", "session=any");
    }

    @Test
    void the_session_cookie_is_for_the_server_alone_and_ends_with_the_browser() {
        HttpResponse<String> answer = Wire.form("/login", RIGHT);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("session=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContainIgnoringCase("Max-Age")
                        .doesNotContainIgnoringCase("Expires")
                        .doesNotContainIgnoringCase("Domain"));
        assertThat(Wire.cookie(answer, "session").orElseThrow()).hasSizeGreaterThan(30);
    }

    @Test
    void a_session_that_a_stranger_prepared_is_not_the_one_that_is_opened() {
        String servlet = Wire.cookie(
                        Wire.get("/office/", "Cookie", "session=" + Wire.session("coordinator.serov")), "JSESSIONID")
                .orElseThrow();
        String before = "session=prepared-by-a-stranger; JSESSIONID=" + servlet;
        HttpResponse<String> answer = Wire.form("/login", RIGHT, "Cookie", before, "Sec-Fetch-Site", "same-origin");
        String session = Wire.cookie(answer, "session").orElseThrow();
        HttpResponse<String> office = Wire.get("/office/", "Cookie", "session=" + session + "; JSESSIONID=" + servlet);

        assertThat(session).isNotEqualTo("prepared-by-a-stranger");
        assertThat(Wire.get("/office/", "Cookie", before).statusCode()).isEqualTo(302);
        assertThat(office.statusCode()).isEqualTo(200);
        assertThat(Wire.cookie(office, "JSESSIONID")).isPresent().get().isNotEqualTo(servlet);
    }

    @Test
    void signing_out_ends_the_session_itself_and_not_only_its_cookie() {
        String session = Wire.signIn("listings.serov", "demo");
        try (Visit visit = Chromium.visit().withSession(session).openOffice("/office/")) {
            visit.button("Выйти").click();
            visit.heading().getByText("Вход для сотрудников").waitFor();

            assertThat(visit.session()).isEmpty();
        }

        HttpResponse<String> office = Wire.get("/office/people", "Cookie", "session=" + session);
        assertThat(office.statusCode()).isEqualTo(302);
        assertThat(Wire.header(office, "Location")).endsWith("/login?next=%2Foffice%2Fpeople");
        assertThat(Wire.get("/api/me", "Cookie", "session=" + session).statusCode())
                .isEqualTo(401);
    }

    @Test
    void no_link_and_no_other_site_signs_a_person_out() {
        String cookie = "session=" + Wire.session("coordinator.serov");

        assertThat(Wire.get("/logout", "Cookie", cookie).statusCode()).isIn(404, 405);
        assertThat(Wire.send("POST", "/logout", "", "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Wire.get("/api/me", "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void many_wrong_passwords_are_slowed_down_in_words_that_say_how_long() {
        Map<String, String> guess = Map.of("login", unknown(), "password", "wrong");
        HttpResponse<String> answer = Wire.form("/login", guess);
        for (int more = 0; more < 8 && answer.statusCode() == 400; more++) {
            answer = Wire.form("/login", guess);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body().replace('\u00a0', ' '))
                .contains("Слишком много неверных попыток. Подождите 1 минуту и попробуйте снова.");
        assertThat(Integer.parseInt(Wire.header(answer, "Retry-After"))).isBetween(1, 61);
    }

    @Test
    void a_login_that_nobody_can_have_is_a_wrong_login_and_is_not_repeated_whole() {
        HttpResponse<String> control = Wire.form("/login", Map.of("login", "a\0b", "password", "x"));
        HttpResponse<String> endless = Wire.form("/login", Map.of("login", "q".repeat(5_000), "password", "x"));

        assertThat(control.statusCode()).isEqualTo(400);
        assertThat(endless.statusCode()).isEqualTo(400);
        assertThat(endless.body()).contains("q".repeat(200)).doesNotContain("q".repeat(201));
        assertThat(Wire.get("/login/invitation?token=" + "t".repeat(5_000)).statusCode())
                .isEqualTo(410);
    }

    private static void assertRefused(String... headers) {
        HttpResponse<String> answer = Wire.form("/login", RIGHT, headers);

        assertThat(answer.statusCode()).as(String.join(" ", headers)).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body().replace('\u00a0', ' ')).contains("Запрос пришёл с другого сайта");
    }

    private static String unknown() {
        return "it-" + UUID.randomUUID() + "@example.org";
    }
}
