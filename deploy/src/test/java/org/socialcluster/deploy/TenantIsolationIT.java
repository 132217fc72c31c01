package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the people of one centre learn of another: what every resident may know, and nothing more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TenantIsolationIT {
    @Test
    void a_manager_sees_the_people_of_the_own_centre_only_whatever_is_searched_for() {
        try (Visit visit = Chromium.visit().signedInAs("manager.revda").openOffice("/office/people")) {
            cell(visit, "Ревда").waitFor();
            assertThat(visit.page().locator("main").innerText())
                    .contains("Ревда")
                    .doesNotContain("Реж")
                    .doesNotContain(".rezh")
                    .doesNotContain("admin");

            for (String text : List.of("rezh", "Реж", "admin", "%", "_")) {
                visit.openOffice("/office/people?q=" + Wire.encoded(text));
                visit.page().getByText("Никого не нашли").waitFor();
            }
        }
    }

    @Test
    void a_manager_can_give_roles_in_the_own_centre_only() {
        try (Visit visit = Chromium.visit().signedInAs("manager.revda").openOffice("/office/people")) {
            visit.button("Пригласить").click();
            visit.field("Электронная почта").waitFor();

            assertThat(visit.page()
                            .locator("vaadin-dialog vaadin-select:visible, vaadin-dialog-overlay vaadin-select:visible")
                            .count())
                    .as("no choice of a centre")
                    .isZero();
            assertThat(visit.page().locator("vaadin-checkbox").allInnerTexts())
                    .containsExactlyInAnyOrder("Руководитель центра", "Редактор услуг", "Координатор");
        }
    }

    @Test
    void an_invitation_of_one_centre_is_neither_in_the_list_nor_in_the_log_of_another() {
        String login = "it-" + UUID.randomUUID() + "@example.org";
        String name = "Тайна " + login.substring(3, 11);
        Newcomer.link("manager.rezh", login, name, "координатор");

        try (Visit visit = Chromium.visit().signedInAs("manager.rezh").openOffice("/office/people")) {
            visit.page().getByText(login).waitFor();
        }
        try (Visit visit = Chromium.visit().signedInAs("manager.revda").openOffice("/office/people")) {
            cell(visit, "Ревда").waitFor();
            assertThat(visit.page().locator("body").innerText())
                    .doesNotContain(login)
                    .doesNotContain(name);

            visit.openOffice("/office/audit?kind=INVITED");
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(visit.page().locator("main").innerText()).doesNotContain("Реж");
        }
        try (Visit visit = Chromium.visit().signedInAs("manager.rezh").openOffice("/office/audit?kind=INVITED")) {
            cell(visit, "Реж").waitFor();
        }
    }

    @Test
    void a_manager_learns_of_another_centre_through_the_api_what_everybody_may_know() {
        String cookie = "session=" + Wire.session("manager.revda");
        for (String path : List.of("/api/centres/rezh", "/api/centres/region", "/api/centres?size=200")) {
            HttpResponse<String> manager = Wire.get(path, "Cookie", cookie);

            assertThat(manager.body()).isEqualTo(Wire.get(path).body());
        }
        assertThat(Wire.json(Wire.get("/api/me", "Cookie", cookie))
                        .path("memberships")
                        .findValuesAsText("slug"))
                .containsExactly("revda");
    }

    @Test
    void a_draft_of_one_centre_is_in_no_list_count_search_or_address_of_the_api_for_anybody_else() {
        String secret = Listings.unique("Тайна");
        String provider = Listings.add("manager.rezh", "rezh", Listings.body("providers", secret, ""), "providers");
        String owner = Listings.last(provider);
        String place = Listings.add(
                "manager.rezh", "rezh", Listings.body("places", secret, "").put("providerId", owner), "places");
        String service = Listings.add("manager.rezh", "rezh", Listings.body("services", secret, owner), "services");
        try {
            for (String path : List.of(provider, place, service)) {
                String kind =
                        path.contains("providers") ? "providers" : path.contains("places") ? "places" : "services";
                assertThat(total("rezh", kind, "?q=" + Wire.encoded(secret), Listings.json("manager.rezh")))
                        .as("the own centre finds it")
                        .isEqualTo(1);
                for (String[] proof : List.of(
                        new String[0],
                        Listings.json("manager.revda"),
                        Listings.json("admin"),
                        Listings.json("ministry"))) {
                    hidden(kind, path, secret, proof);
                }
            }
            assertThat(total("rezh", "places", "?provider=" + owner, Listings.json("manager.revda")))
                    .isZero();
            assertThat(total("rezh", "services", "?provider=" + owner, Listings.json("manager.revda")))
                    .isZero();
        } finally {
            List.of(service, place, provider).forEach(it -> Listings.delete("manager.rezh", it));
        }
    }

    private static void hidden(String kind, String path, String secret, String[] proof) {
        assertThat(Wire.send("GET", path, "", proof).statusCode()).isEqualTo(404);
        for (String town : List.of("rezh", "revda", "region")) {
            for (String filter : List.of("", "&status=draft", "&status=draft&status=archived&status=published")) {
                assertThat(total(town, kind, "?q=" + Wire.encoded(secret) + filter, proof))
                        .as("%s of %s%s", kind, town, filter)
                        .isZero();
            }
        }
        assertThat(Wire.get("/api/centres/rezh/" + kind + "?size=200", proof).body())
                .as("to a stranger the whole list is what it is to nobody")
                .isEqualTo(Wire.get("/api/centres/rezh/" + kind + "?size=200").body())
                .doesNotContain(secret);
    }

    private static int total(String town, String kind, String query, String[] proof) {
        return Wire.json(Wire.get("/api/centres/" + town + "/" + kind + query, proof))
                .path("total")
                .asInt(-1);
    }

    @Test
    void a_person_of_two_centres_moves_between_them_and_into_no_third() {
        Newcomer person = Newcomer.in("revda", "координатор");
        join(person, Newcomer.link("manager.polevskoy", person.login(), person.name(), "координатор"));
        try (Visit visit = Chromium.visit().withSession(person.session()).openOffice("/office/")) {
            var choice = visit.page().locator("header.bar vaadin-select");
            choice.click();
            assertThat(visit.page()
                            .locator("vaadin-select-list-box vaadin-select-item:visible")
                            .allInnerTexts())
                    .containsExactlyInAnyOrder("Ревда", "Полевской");
            var revda = visit.page()
                    .locator("vaadin-select-list-box vaadin-select-item:visible")
                    .getByText("Ревда");
            // The choice opens the office anew: the mark is gone with the old page.
            visit.page().evaluate("() => { window.before = true; }");
            revda.click();
            visit.page().waitForFunction("() => !window.before && document.readyState === 'complete'");
            visit.openOffice("/office/");
            assertThat(choice.innerText()).contains("Ревда");

            choice.evaluate("select => { select.value = '77'; }");
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            visit.openOffice("/office/");

            assertThat(choice.innerText()).contains("Ревда");
            assertThat(visit.page().locator("main").innerText()).contains("Ваша роль здесь: координатор.");
        }
        assertThat(Wire.json(Wire.get("/api/me", "Cookie", "session=" + person.session()))
                        .path("memberships")
                        .findValuesAsText("slug"))
                .containsExactlyInAnyOrder("revda", "polevskoy");
    }

    @Test
    void a_manager_rules_nobody_who_also_works_elsewhere() {
        Newcomer person = Newcomer.in("polevskoy", "координатор");
        join(person, Newcomer.link("manager.revda", person.login(), person.name(), "координатор"));
        try (Visit visit = Chromium.visit().signedInAs("manager.revda")) {
            visit.openOffice("/office/people?q=" + Wire.encoded(person.login()));
            visit.button(person.name()).click();
            visit.page().getByText("Работает и в другом центре").waitFor();

            assertThat(visit.button("Закрыть доступ").count()).isZero();
            assertThat(visit.button("Ссылка для нового пароля").count()).isZero();
            assertThat(visit.button("Завершить сеансы").count()).isZero();
            assertThat(visit.page().locator("body").innerText())
                    .as("not even the name of the other centre")
                    .doesNotContain("Полевской");
        }
    }

    private static Locator cell(Visit visit, String text) {
        return visit.page()
                .locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    /** Takes a second invitation with the password of the first. */
    private static void join(Newcomer person, String link) {
        String token = link.substring(link.indexOf('=') + 1);
        HttpResponse<String> answer =
                Wire.form("/login/invitation", Map.of("token", token, "password", person.password()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }
}
