package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A manager finds a place that was entered twice, makes one of two, and takes it back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceMergeIT {
    private static final String MANAGER = "manager.irbit";
    private static final String TOWN = "irbit";

    @Test
    void two_places_become_one_with_what_is_given_there_and_all_of_it_is_taken_back() {
        String provider = add("providers", Listings.body("providers", Listings.unique("Чьи места"), ""));
        String kept = add("places", place("Корпус на Садовой", provider, "улица Садовая, 4"));
        String gone = add("places", place("Второй вход", provider, "Садовая 4").put("note", "Вход со двора"));
        ObjectNode service = Listings.body("services", Listings.unique("Приём на Садовой"), Listings.last(provider));
        String given = add("services", service.put("placeId", Listings.last(gone)));

        try (Visit manager = Chromium.visit().signedInAs(MANAGER)) {
            manager.openOffice("/office/providers/" + Listings.last(provider));
            manager.page().getByText("записано дважды").waitFor();
            manager.page().locator(".note a").getByText("Объединить").click();
            manager.page().getByText("Объединить два места").first().waitFor();
            stays(manager, "Корпус на Садовой");
            manager.page().getByText("Вход со двора").click();
            manager.button("Объединить").click();
            manager.page()
                    .locator("vaadin-dialog-overlay vaadin-button")
                    .getByText("Объединить")
                    .click();
            manager.page().waitForURL("**/office/places/" + Listings.last(kept));

            assertThat(Wire.get(gone, Listings.json(MANAGER)).statusCode()).isEqualTo(404);
            assertThat(read(kept, "note")).isEqualTo("Вход со двора");
            assertThat(read(given, "placeId")).isEqualTo(Listings.last(kept));

            manager.openOffice("/office/providers/" + Listings.last(provider));
            assertThat(manager.page().getByText("записано дважды").count()).isZero();
            manager.button("Последние общие изменения…").click();
            Locator line = manager.page()
                    .locator("vaadin-dialog-overlay li")
                    .filter(new Locator.FilterOptions().setHasText("Объединить два места"))
                    .first();
            line.getByText("Отменить изменение").click();
            manager.page().getByText("Вернули как было").waitFor();
            manager.page().getByText("записано дважды").waitFor();

            assertThat(read(gone, "note")).isEqualTo("Вход со двора");
            assertThat(read(kept, "note")).isNotEqualTo("Вход со двора");
            assertThat(read(given, "placeId")).isEqualTo(Listings.last(gone));

            manager.openOffice("/office/places/" + Listings.last(gone) + "?open=history");
            manager.page().getByText("Запись вернули.").waitFor();
        }
    }

    private static void stays(Visit manager, String name) {
        manager.page()
                .locator("vaadin-radio-group")
                .first()
                .locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    private static ObjectNode place(String name, String provider, String street) {
        return Listings.body("places", name, "")
                .put("providerId", Listings.last(provider))
                .put("street", street);
    }

    private static String add(String kind, ObjectNode body) {
        return Listings.add(MANAGER, TOWN, body, kind);
    }

    private static String read(String path, String field) {
        return Wire.json(Wire.get(path, Listings.json(MANAGER))).path(field).asText();
    }
}
