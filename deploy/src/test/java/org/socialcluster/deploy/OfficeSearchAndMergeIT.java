package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A manager finds a record by the keyboard alone, and makes one of two. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeSearchAndMergeIT {
    private static final String MANAGER = "manager.irbit";

    @Test
    void two_services_become_one_field_by_field_the_old_address_leads_on_and_all_of_it_is_taken_back() {
        String provider = publish(add("providers", Listings.unique("Кто объединяет"), ""));
        String kept = publish(add("services", Listings.unique("Первая из двух"), Listings.last(provider)));
        ObjectNode second = service(Listings.unique("Вторая из двух"), Listings.last(provider))
                .put("description", "Слова второй записи");
        String gone = publish(Listings.add(MANAGER, "irbit", second, "services"));
        String keptPage = "/irbit/services/" + slug(kept);
        String gonePage = "/irbit/services/" + slug(gone);
        assertThat(status(gonePage, 200)).isEqualTo(200);

        try (Visit manager = Chromium.visit().signedInAs(MANAGER)) {
            manager.openOffice("/office/services/merge?a=" + Listings.last(kept) + "&b=" + Listings.last(gone));
            manager.page().getByText("Слова второй записи").click();
            manager.button("Объединить").click();
            manager.page()
                    .locator("vaadin-dialog-overlay vaadin-button")
                    .getByText("Объединить")
                    .click();
            manager.page().waitForURL("**/office/services/" + Listings.last(kept));

            assertThat(status(gonePage, 301)).isEqualTo(301);
            assertThat(Wire.header(Wire.get(gonePage), "Location")).isEqualTo(keptPage);
            assertThat(Wire.eventually(keptPage, it -> it.contains("Слова второй записи")))
                    .contains("Слова второй записи");

            manager.openOffice("/office/services");
            manager.button("Последние общие изменения…").click();
            Locator line = manager.page()
                    .locator("vaadin-dialog-overlay li")
                    .filter(new Locator.FilterOptions().setHasText("Объединить две записи"))
                    .first();
            line.getByText("Отменить изменение").click();
            manager.page().getByText("Вернули как было").waitFor();
            assertThat(status(gonePage, 200)).isEqualTo(200);
        }
    }

    @Test
    void the_slash_searches_arrows_and_enter_open_and_esc_leaves() {
        String name = Listings.unique("Прогулки с палками");
        String provider = add("providers", name, "");
        try (Visit manager = Chromium.visit().signedInAs(MANAGER).openOffice("/office/reports")) {
            manager.page().keyboard().press("/");
            Locator box = manager.field("Найти запись центра");
            assertThat(box.evaluate("it => it === document.activeElement")).isEqualTo(true);

            manager.page().keyboard().type("прогулка палкой");
            found(manager, name).waitFor();
            assertThat(found(manager, name).innerText()).contains("Организация, жители не видят");
            manager.page().keyboard().press("Escape");
            manager.page().keyboard().press("Escape");
            assertThat(manager.address()).isEqualTo("/office/reports");

            manager.page().locator("h1").click();
            manager.page().keyboard().press("/");
            manager.page().keyboard().type(name.substring(name.length() - 12));
            found(manager, name).waitFor();
            manager.page().keyboard().press("ArrowDown");
            manager.page().keyboard().press("Enter");
            manager.page().waitForURL("**/office/providers/" + Listings.last(provider));
        }
        String theirs = Listings.unique("Прогулки с палками");
        Listings.add("manager.krasnoufimsk", "krasnoufimsk", Listings.body("providers", theirs, ""), "providers");
        try (Visit stranger =
                Chromium.visit().signedInAs("manager.krasnoufimsk").openOffice("/office/reports")) {
            stranger.page().keyboard().press("/");
            stranger.page().keyboard().type("прогулки с палками");
            found(stranger, theirs).waitFor();
            assertThat(found(stranger, name).count()).isZero();
        }
    }

    @Test
    void on_a_telephone_the_box_stands_in_the_drawer_and_fits() {
        try (Visit manager = Chromium.visit(360, ColorScheme.LIGHT).signedInAs(MANAGER)) {
            manager.openOffice("/office/reports");
            manager.page().locator("vaadin-drawer-toggle").click();
            Locator box = manager.field("Найти запись центра");
            box.fill("а");
            assertThat(Objects.requireNonNull(box.boundingBox()).width).isLessThan(330);
            Object beyond = manager.page().evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat(((Number) beyond).intValue()).isLessThanOrEqualTo(0);
        }
    }

    private static Locator found(Visit visit, String name) {
        return visit.page().locator("vaadin-combo-box-item").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static String add(String kind, String name, String provider) {
        ObjectNode body = kind.equals("services") ? service(name, provider) : Listings.body(kind, name, provider);
        return Listings.add(MANAGER, "irbit", body, kind);
    }

    private static ObjectNode service(String name, String provider) {
        ObjectNode body = Listings.body("services", name, provider);
        body.withArray("needs").add("HOME_CARE");
        return body;
    }

    private static String publish(String path) {
        HttpResponse<String> answer = Wire.send(
                "PUT",
                path + "/status",
                "{\"status\": \"published\"}",
                Listings.with(Listings.json(MANAGER), "If-Match", "\"1\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return path;
    }

    private static String slug(String path) {
        return Wire.json(Wire.get(path, Listings.json(MANAGER))).path("slug").asText();
    }

    /** The status as soon as it is that: ready pages drop a moment after an edit. */
    private static int status(String path, int wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        int status;
        do {
            status = Wire.get(path).statusCode();
        } while (status != wanted && System.nanoTime() < end);
        return status;
    }
}
