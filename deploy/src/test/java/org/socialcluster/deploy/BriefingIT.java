package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page of whoever looks over the region. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BriefingIT {
    private static final String TOWNS = ".glance li a[href^='coverage/towns/']";
    private static final String NEEDS = ".glance li a[href^='coverage/needs/']";

    @ParameterizedTest
    @ValueSource(strings = {"ministry", "admin", "editor"})
    void whoever_looks_over_the_region_sees_it_at_a_glance_with_what_is_worst(String login) {
        try (Visit visit = Chromium.visit().signedInAs(login)) {
            visit.openOffice("/office/");
            visit.page().getByText("Область сейчас").waitFor();

            assertThat(visit.page().locator(".glance .big a").innerText()).matches("Закрыто \\d+ % .* по норме \\d+ %");
            assertThat(visit.page().locator(TOWNS).count()).isEqualTo(5);
            assertThat(visit.page().locator(NEEDS).count()).isEqualTo(5);
        }
    }

    @Test
    void each_line_leads_to_its_list() {
        try (Visit visit = Chromium.visit().signedInAs("ministry")) {
            for (String lines : new String[] {TOWNS, NEEDS}) {
                visit.openOffice("/office/");
                Locator worst = visit.page().locator(lines).first();
                String href = worst.getAttribute("href");
                worst.click();
                visit.page().waitForURL("**/office/" + href);
                visit.page()
                        .locator("vaadin-grid a[href*='coverage/cells/']")
                        .first()
                        .waitFor();
            }
            visit.openOffice("/office/");
            Locator todo = visit.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Пробелы, где не хватает подтверждения"));
            String count = visit.page()
                    .locator(".todo > li", new Page.LocatorOptions().setHas(todo))
                    .locator(".n")
                    .innerText();
            todo.click();
            visit.page().waitForURL("**/coverage/gaps?cause=stale**");
            visit.page().getByText("Давно не подтверждали: " + count + ".").waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager.rezh", "listings.rezh"})
    void whoever_works_in_a_town_is_shown_nothing_of_the_region(String login) {
        try (Visit visit = Chromium.visit().signedInAs(login)) {
            visit.openOffice("/office/");
            visit.page().getByText("Посмотрите сначала это").waitFor();

            assertThat(visit.page().locator(".glance").count()).isZero();
            assertThat(visit.page().content()).doesNotContain("Область сейчас");
        }
    }
}
