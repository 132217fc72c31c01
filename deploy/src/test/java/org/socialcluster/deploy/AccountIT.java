package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The life of an account: invited, at work with a browser and a program, put out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountIT {
    private static final String PASSWORD = "сосна у старой мельницы";

    /** Somebody for the tests that end nothing but what they have begun. */
    private static final class Colleague {
        static final Newcomer PERSON = Newcomer.in("revda", "координатор");
    }

    @Test
    void an_invited_person_takes_the_link_once_and_works_in_the_own_centre_only() {
        String login = "it-" + UUID.randomUUID() + "@example.org";
        String link = Newcomer.link("manager.revda", login, "Вера Приглашённая", "координатор");
        try (Visit visit = Chromium.visit().open(link)) {
            assertThat(visit.page().locator("dl").innerText()).contains("Ревда", "Координатор", login);
            visit.field("Новый пароль").fill("qwerty");
            visit.field("Новый пароль ещё раз").fill("qwerty");
            visit.button("Принять приглашение").click();
            assertThat(visit.page().locator("#password-error").innerText().replace('\u00a0', ' '))
                    .contains("не меньше 10 знаков");
            assertThat(visit.field("Ваше имя").inputValue()).isEqualTo("Вера Приглашённая");

            visit.field("Новый пароль").fill(PASSWORD);
            visit.field("Новый пароль ещё раз").fill(PASSWORD);
            visit.button("Принять приглашение").click();
            visit.heading().getByText("Что требует внимания").waitFor();

            assertThat(visit.address()).isEqualTo("/office/");
            assertThat(visit.page().locator(".town").innerText()).isEqualTo("Ревда");
            assertThat(visit.page().getByText("Вы вошли впервые.").isVisible()).isTrue();
        }
        HttpResponse<String> again = Wire.get(link);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body().replace('\u00a0', ' ')).contains("<h1>Ссылка больше не работает</h1>");
        assertThat(again.headers().firstValue("Referrer-Policy"))
                .as("the secret of the link goes to no other site")
                .hasValue("same-origin");
    }

    @Test
    void the_sign_in_before_this_one_is_shown() {
        Newcomer person = Colleague.PERSON;
        String later = Wire.signIn(person.login(), person.password());
        try (Visit visit = Chromium.visit().withSession(later).openOffice("/office/")) {
            assertThat(visit.page().locator("main").innerText()).contains("Последний вход до этого:");
        }
    }

    @Test
    void a_personal_token_is_shown_once_lets_a_program_in_and_stops_when_it_is_revoked() {
        Newcomer person = Colleague.PERSON;
        String token = PersonalToken.create(person.session(), false);
        HttpResponse<String> me = Wire.get("/api/me", "Authorization", "Bearer " + token);
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(Wire.json(me).path("login").asText()).isEqualTo(person.login());
        assertThat(Wire.get("/office/", "Authorization", "Bearer " + token).statusCode())
                .as("it is for programs, not for the office")
                .isEqualTo(302);

        try (Visit visit = Chromium.visit().withSession(person.session()).openOffice("/office/profile")) {
            assertThat(visit.page().content()).doesNotContain(token);
            visit.button("Отозвать ключ «Проверка»").click();
            confirm(visit, "Отозвать");
            visit.page().getByText("Ключ отозван.").first().waitFor();
        }
        assertThat(Wire.get("/api/me", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void signing_out_everywhere_ends_the_session_of_another_browser() {
        Newcomer person = Colleague.PERSON;
        String other = Wire.signIn(person.login(), person.password());
        try (Visit visit = Chromium.visit().withSession(person.session()).openOffice("/office/profile")) {
            visit.button("Завершить все остальные").click();
            confirm(visit, "Завершить все остальные");
            visit.page().getByText("Остальные сеансы завершены.").first().waitFor();

            visit.openOffice("/office/");
            assertThat(visit.heading().innerText()).isEqualTo("Что требует внимания");
        }
        assertThat(Wire.get("/office/", "Cookie", "session=" + other).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_the_list_says_so() {
        Newcomer person = Newcomer.in("revda", "координатор");
        Wire.signIn(person.login(), person.password());
        try (Visit visit = Chromium.visit().withSession(person.session()).openOffice("/office/profile")) {
            visit.button("Завершить все остальные").waitFor();
            visit.field("Нынешний пароль").fill(person.password());
            visit.field("Новый пароль").fill("река подо льдом молчит");
            visit.button("Сменить пароль").click();
            visit.page().getByText("Пароль сменён.").first().waitFor();

            visit.button("Завершить все остальные")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void whoever_loses_the_last_role_leaves_the_centre_after_a_question_and_the_log_says_what_was() {
        Newcomer person = Newcomer.in("revda", "координатор");
        try (Visit visit = open(person)) {
            visit.button("Сменить роли").click();
            visit.field("Координатор").uncheck();
            visit.button("Сохранить роли").click();
            confirm(visit, "Убрать из центра");
            visit.page().getByText("больше не работает в центре").first().waitFor();

            visit.openOffice("/office/audit?kind=ROLES_CHANGED");
            visit.page()
                    .getByText("было: координатор; стало: без ролей")
                    .first()
                    .waitFor();
        }
    }

    @Test
    void nobody_is_offered_to_change_the_own_rights() {
        try (Visit visit = Chromium.visit().signedInAs("manager.revda")) {
            visit.openOffice("/office/people?q=manager.revda");
            visit.page().locator("vaadin-grid vaadin-button").first().click();
            visit.page().getByText("Это вы: свои права меняет другой человек.").waitFor();

            assertThat(visit.button("Сменить роли").count()).isZero();
            assertThat(visit.button("Закрыть доступ").count()).isZero();
        }
    }

    @Test
    void a_blocked_person_is_out_at_the_next_click_and_does_not_come_back() {
        Newcomer person = Newcomer.in("revda", "координатор");
        try (Visit blocked = Chromium.visit().withSession(person.session()).openOffice("/office/")) {
            manage(person, "Закрыть доступ", "доступ закрыт");

            blocked.page().locator("a.me").click();
            blocked.page().getByText("Сеанс закончился").first().waitFor();
            blocked.open("/office/profile");
            assertThat(blocked.address()).startsWith("/login?next=");
        }
        Map<String, String> right = Map.of("login", person.login(), "password", person.password());
        HttpResponse<String> answer = Wire.form("/login", right);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().replace('\u00a0', ' ')).contains("Имя или пароль не подошли");
    }

    @Test
    void whoever_must_change_the_password_comes_no_further_until_it_is_done() {
        Newcomer person = Newcomer.in("revda", "координатор");
        manage(person, "Потребовать смену пароля", "просьбу сменить пароль");

        try (Visit visit = Chromium.visit().withSession(person.session()).open("/office/people")) {
            assertThat(visit.address()).startsWith("/login/password");
        }
        assertThat(Wire.get("/office/", "Cookie", "session=" + person.session())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).contains("/login/password"));
    }

    @Test
    void a_link_for_a_new_password_ends_the_old_one_and_every_session() {
        Newcomer person = Newcomer.in("revda", "координатор");
        String link;
        try (Visit visit = open(person)) {
            visit.button("Ссылка для нового пароля").click();
            Locator field = visit.field("Ссылка");
            field.waitFor();
            link = field.inputValue().replaceFirst("^https?://[^/]+", "");
        }
        try (Visit visit = Chromium.visit().open(link)) {
            visit.field("Новый пароль").fill("река подо льдом молчит");
            visit.field("Новый пароль ещё раз").fill("река подо льдом молчит");
            visit.button("Сменить пароль").click();
            visit.heading().getByText("Что требует внимания").waitFor();
        }
        assertThat(Wire.get("/office/", "Cookie", "session=" + person.session()).statusCode())
                .isEqualTo(302);
        assertThat(Wire.form("/login", Map.of("login", person.login(), "password", person.password()))
                        .statusCode())
                .isEqualTo(400);
    }

    private static void manage(Newcomer person, String action, String done) {
        try (Visit visit = open(person)) {
            visit.button(action).click();
            confirm(visit, action);
            // Not anywhere on the page: the question before it has much the same words.
            visit.page()
                    .locator("vaadin-notification-card")
                    .getByText(done)
                    .first()
                    .waitFor();
        }
    }

    /** The person's dialog, as the town's manager has it. */
    private static Visit open(Newcomer person) {
        Visit visit = Chromium.visit().signedInAs("manager.revda");
        visit.openOffice("/office/people?q=" + Wire.encoded(person.login()));
        visit.button(person.name()).click();
        return visit;
    }

    private static void confirm(Visit visit, String action) {
        visit.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }
}
