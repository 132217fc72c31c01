package org.socialcluster.deploy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view of the office × every kind of account, in the real browser. A new view needs a line in {@link #VIEWS}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeAccessIT {
    private static final String DENIED = "Эта страница не для вашей роли";
    private static final Set<String> EVERYBODY =
            Set.of("manager.rezh", "coordinator.rezh", "listings.rezh", "admin", "editor", "expert", "ministry");
    private static final Set<String> RULERS = Set.of("manager.rezh", "admin");
    private static final Set<String> READERS =
            Set.of("manager.rezh", "coordinator.rezh", "listings.rezh", "admin", "editor", "expert");
    private static final Set<String> WRITERS = Set.of("manager.rezh", "listings.rezh", "admin", "editor");
    private static final Set<String> REVIEWERS = Set.of("ministry", "admin", "editor");
    private static final Set<String> REVIEWERS_AND_MANAGERS = Set.of("ministry", "admin", "editor", "manager.rezh");
    private static final String NO_RIGHT = "Недостаточно прав";

    /** A view: its heading, the accounts it opens for, and those of them whom its service lets work there. */
    private record View(String heading, Set<String> opensFor, Set<String> worksFor) {
        View(String heading, Set<String> opensFor) {
            this(heading, opensFor, opensFor);
        }

        String headingFor(String login) {
            return worksFor.contains(login) ? heading : opensFor.contains(login) ? NO_RIGHT : DENIED;
        }
    }

    private static final Map<String, View> VIEWS = Map.ofEntries(
            entry("/office/", new View("Что требует внимания", EVERYBODY)),
            entry("/office/people", new View("Люди", RULERS)),
            entry("/office/coverage", new View("Покрытие", REVIEWERS)),
            entry("/office/coverage/gaps", new View("Чего не хватает", REVIEWERS)),
            entry("/office/coverage/map", new View("Карта области", REVIEWERS)),
            entry("/office/coverage/trends", new View("Как менялось", REVIEWERS)),
            entry("/office/coverage/routes", new View("Где обрываются маршруты", REVIEWERS)),
            entry("/office/coverage/needs/HOME_CARE", new View("Уход на дому", REVIEWERS)),
            entry("/office/coverage/towns", new View("Города", REVIEWERS_AND_MANAGERS)),
            entry("/office/coverage/towns/rezh", new View("Чего нет в Реже", REVIEWERS_AND_MANAGERS)),
            entry("/office/coverage/scenarios", new View("Что, если", REVIEWERS)),
            entry("/office/coverage/scenarios/new", new View("Новый сценарий", REVIEWERS)),
            entry("/office/coverage/compare", new View("Сравнение", REVIEWERS_AND_MANAGERS)),
            entry("/office/coverage/cells/rezh/HOME_CARE", new View("Уход на дому", REVIEWERS_AND_MANAGERS)),
            entry("/office/navigator", new View("Навигатор", Set.of("admin", "editor"))),
            entry("/office/routes", new View("Маршруты", Set.of("admin", "editor"))),
            entry("/office/routes/ippsu", new View("Как получить социальные услуги", Set.of("admin", "editor"))),
            entry("/office/verification", new View("Проверка маршрутов", Set.of("admin", "editor", "expert"))),
            entry(
                    "/office/walks",
                    new View("Маршруты в городах", Set.of("admin", "editor", "manager.rezh", "ministry"))),
            entry("/office/steps", new View("Места на шагах", Set.of("manager.rezh"))),
            entry("/office/coverage/demand", new View("Спрос", Set.of("admin", "editor", "ministry"))),
            entry("/office/coverage/subscriptions", new View("Отчёты по почте", Set.of("admin", "editor", "ministry"))),
            entry(
                    "/office/coverage/network",
                    new View("Центры сети", Set.of("admin", "editor", "manager.rezh", "ministry"))),
            entry(
                    "/office/coverage/tasks",
                    new View("Задачи по нехватке", Set.of("admin", "editor", "manager.rezh", "ministry"))),
            entry("/office/route-changes", new View("Изменения маршрутов", Set.of("editor", "manager.rezh"))),
            entry("/office/audit", new View("Журнал доступа", RULERS)),
            entry("/office/documents", new View("Документы", Set.of("admin", "editor"))),
            entry("/office/documents/new", new View("Новый документ", Set.of("admin", "editor"))),
            entry("/office/acts", new View("Законы и акты", Set.of("admin", "editor"))),
            entry("/office/acts/new", new View("Новый акт", Set.of("admin", "editor"))),
            entry("/office/needs", new View("Потребности", Set.of("admin", "editor"))),
            entry("/office/routes/ippsu/compare", new View("Что изменилось: ", Set.of("admin", "editor"))),
            entry("/office/routes/ippsu/preview", new View("Как прочтут жители: ", Set.of("admin", "editor"))),
            entry("/office/services", new View("Услуги", READERS)),
            entry("/office/services/new", new View("Новая услуга", READERS, WRITERS)),
            entry("/office/providers", new View("Организации", READERS)),
            entry("/office/providers/new", new View("Новая организация", READERS, WRITERS)),
            entry("/office/places/new", new View("Новое место", READERS, WRITERS)),
            entry("/office/events", new View("Мероприятия", READERS)),
            entry("/office/events/new", new View("Новое мероприятие", READERS, WRITERS)),
            entry("/office/events/month", new View("Мероприятия: ", READERS)),
            entry("/office/event-sources", new View("Календари других", WRITERS)),
            entry("/office/staff", new View("Сотрудники", READERS)),
            entry("/office/staff/new", new View("Новый сотрудник", READERS, WRITERS)),
            entry("/office/special-days", new View("Особые дни", READERS)),
            entry("/office/centre", new View("Центр «Социальный кластер» в Реже", Set.of("manager.rezh"))),
            entry("/office/confirm", new View("Подтвердить", WRITERS)),
            entry("/office/reports", new View("Сообщения", WRITERS)),
            entry("/office/links", new View("Ссылки, которые не открываются", READERS)),
            entry("/office/letters", new View("Письма", WRITERS)),
            entry("/office/import", new View("Загрузка из таблицы", WRITERS)),
            entry("/office/open-data", new View("Пакет открытых данных", WRITERS)),
            entry("/office/corrections", new View("Исправления", WRITERS)),
            entry("/office/contacts", new View("Контакты", READERS)),
            entry("/office/contacts/new", new View("Новый контакт", READERS, WRITERS)),
            entry("/office/profile", new View("Мой профиль", EVERYBODY)));

    /** Where all views stand. */
    static Set<String> paths() {
        return new TreeSet<>(VIEWS.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"manager.rezh", "coordinator.rezh", "listings.rezh", "admin", "editor", "expert", "ministry"})
    void a_view_opens_for_whom_it_is_meant_and_tells_everybody_else_what_to_do(String login) {
        try (Visit visit = Chromium.visit().signedInAs(login)) {
            VIEWS.forEach((path, view) -> {
                String heading = visit.openOffice(path).heading().innerText();

                assertThat(heading).as("%s for %s", path, login).startsWith(view.headingFor(login));
                assertThat(visit.page().title()).startsWith(heading);
                assertThat(visit.page().content()).doesNotContainIgnoringCase("exception");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager.rezh", "coordinator.rezh", "admin", "ministry"})
    void the_navigation_offers_what_opens_and_nothing_else(String login) {
        try (Visit visit = Chromium.visit().signedInAs(login).openOffice("/office/")) {
            List<Object> offered = List.copyOf((List<?>) visit.page()
                    .locator("nav.drawer ul a")
                    .evaluateAll("links => links.map(link => new URL(link.href).pathname)"));

            assertThat(offered).isNotEmpty().allSatisfy(path -> {
                assertThat(VIEWS).as("a line for every section").containsKey(String.valueOf(path));
                View view = Objects.requireNonNull(VIEWS.get(String.valueOf(path)));
                assertThat(view.opensFor())
                        .as("accounts that %s opens for", path)
                        .contains(login);
            });
        }
    }

    @Test
    void nobody_is_sent_to_the_sign_in_page_and_comes_back_to_the_same_view() {
        for (String path :
                List.of("/office", "/office/", "/office/people?q=a%26b", "/office/nope", "/office/VAADIN/x")) {
            HttpResponse<String> answer = Wire.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(Wire.header(answer, "Location")).as(path).isEqualTo("/login?next=" + Wire.encoded(path));
        }
    }

    @Test
    void neither_a_password_in_a_header_nor_a_made_up_cookie_opens_the_office() {
        assertThat(Wire.get("/office/", "Authorization", Wire.basic("admin", "demo"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Wire.get("/office/", "Cookie", "session=made-up").statusCode())
                .isEqualTo(302);
        assertThat(Wire.get("/office/", "Cookie", "session=" + "x".repeat(3_000))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Wire.send("POST", "/office/?v-r=uidl&v-uiId=0", "{}").body())
                .contains("\"sessionExpired\":true")
                .hasSizeLessThan(200);
        assertThat(Wire.get("/office/?v-r=init").statusCode()).isEqualTo(401);
    }

    @Test
    void an_address_of_the_office_that_leads_nowhere_says_so() {
        try (Visit visit = Chromium.visit().signedInAs("coordinator.rezh").openOffice("/office/nope")) {
            assertThat(visit.heading().innerText()).isEqualTo("Такой страницы нет");
            assertThat(visit.page().locator("body").innerText())
                    .as("no list of the routes that exist")
                    .doesNotContain("people")
                    .doesNotContain("audit");
        }
    }

    @Test
    void the_office_runs_in_production_mode_and_in_no_frame_of_another_site() {
        HttpResponse<String> answer = Wire.get("/office/", "Cookie", "session=" + Wire.session("coordinator.rezh"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("vaadin-dev-tools").doesNotContain("copilot");
        assertThat(Wire.header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(Wire.header(answer, "Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(it -> assertThat(it).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
        assertThat(Wire.cookie(answer, "JSESSIONID")).isPresent();
    }

    @Test
    void a_call_to_the_office_is_one_under_whatever_path_it_comes() {
        for (String path : List.of(
                "/office/VAADIN/build/x?v-r=uidl&v-uiId=0",
                "/office/VAADIN/build/x?v-r=init",
                "/office/VAADIN/build/x")) {
            HttpResponse<String> answer = Wire.send("POST", path, "{}");

            if (path.contains("v-r=uidl")) {
                assertThat(answer.body()).as(path).contains("\"sessionExpired\":true");
                assertThat(answer.body().length()).as("nothing else is said").isLessThan(200);
            } else {
                assertThat(answer.statusCode()).as(path).isIn(302, 401);
            }
            assertThat(Wire.cookie(answer, "JSESSIONID")).as(path).isEmpty();
        }
        assertThat(Wire.get("/office/VAADIN/build/x?v-r=init").statusCode()).isEqualTo(401);
    }

    @Test
    void files_of_the_front_end_are_read_by_everybody_and_open_no_session() {
        String page = Wire.get("/office/", "Cookie", "session=" + Wire.session("coordinator.rezh"))
                .body();
        Matcher file = Pattern.compile("(VAADIN/build/[\\w./-]+\\.js)").matcher(page);
        assertThat(file.find()).isTrue();

        HttpResponse<String> there = Wire.get("/office/" + file.group(1));
        HttpResponse<String> missing = Wire.get("/office/VAADIN/build/nope.js");

        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(there.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(missing.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void the_tabs_of_a_session_that_has_ended_end_with_it() {
        String session = Wire.signIn("listings.rezh", "demo");
        String tabs = Wire.cookie(Wire.get("/office/", "Cookie", "session=" + session), "JSESSIONID")
                .orElseThrow();
        Wire.send("POST", "/logout", "", "Cookie", "session=" + session, "Sec-Fetch-Site", "same-origin");
        String gone = "session=" + session + "; JSESSIONID=" + tabs;
        assertThat(Wire.send(
                                "POST",
                                "/office/?v-r=uidl&v-uiId=0",
                                "{}",
                                "Cookie",
                                gone,
                                "Sec-Fetch-Site",
                                "same-origin")
                        .body())
                .contains("\"sessionExpired\":true")
                .hasSizeLessThan(200);

        String again = "session=" + Wire.session("listings.rezh") + "; JSESSIONID=" + tabs;
        assertThat(Wire.cookie(Wire.get("/office/", "Cookie", again), "JSESSIONID"))
                .as("the old one is not taken up again")
                .isPresent()
                .get()
                .isNotEqualTo(tabs);
    }
}
