package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ministry at work: from the picture of the region to a gap, its cause, a what-if, and a report. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageIT {
    private static final String CELLS = "table.heat td a";

    /** Whether the cell with the focus is seen whole: beside the sticky column and below the sticky head. */
    private static final String CLEAR = """
        () => { const cell = document.activeElement.getBoundingClientRect(); const box = document.activeElement.closest('.gridwrap');
          const head = box.querySelector('thead th').getBoundingClientRect(); const frame = box.getBoundingClientRect();
          return cell.left >= head.right - 1 && cell.top >= head.bottom - 1
            && cell.right <= frame.right + 1 && cell.bottom <= frame.bottom + 1; }
        """;

    /** The cell with the focus, and how far the table is scrolled. */
    private static final String PLACE = """
        () => { const cell = document.activeElement; const box = cell.closest('.gridwrap');
          return box && cell.getAttribute('href') + ' ' + Math.round(box.scrollLeft) + ' ' + Math.round(box.scrollTop) }
        """;

    @Test
    void a_reviewer_comes_from_the_region_to_the_worst_gaps_of_a_town_a_cause_a_what_if_and_a_report_in_ten_clicks()
            throws IOException {
        try (Visit visit = Chromium.visit().signedInAs("ministry")) {
            visit.openOffice("/office/");
            Clicks click = new Clicks(visit.page());

            click.on(link(visit, "Покрытие"));
            click.on(visit.page().locator("table.heat thead").getByText("Реж", exact()));
            heading(visit, "Чего нет в Реже");
            Locator gaps = visit.page().locator("vaadin-grid a[href*='coverage/cells/rezh/']");
            gaps.nth(2).waitFor();
            List<String> worst = gaps.allInnerTexts().subList(0, 3);
            click.on(gaps.first());
            heading(visit, worst.get(0) + " — Реж");
            assertThat(visit.page().getByText("Почему это пробел").isVisible()).isTrue();
            Download report = visit.page().waitForDownload(() -> click.on(link(visit, "PDF для печати")));
            click.on(link(visit, "Что, если открыть здесь услугу"));
            visit.page().waitForURL("**/coverage/scenarios/new**");
            heading(visit, "Новый сценарий");

            assertThat(worst).doesNotHaveDuplicates();
            assertThat(new String(Files.readAllBytes(report.path()), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
            assertThat(click.count()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void the_matrix_is_one_stop_of_the_tab_key_and_arrows_lead_from_cell_to_cell() {
        try (Visit visit = Chromium.visit().signedInAs("ministry")) {
            visit.openOffice("/office/coverage");
            visit.page().locator(CELLS).first().waitFor();
            assertThat(visit.page().locator(CELLS + "[tabindex='0']").count()).isOne();

            visit.page().locator(CELLS + "[tabindex='0']").focus();
            for (String key : List.of("ArrowRight", "ArrowDown", "End", "Home", "ArrowUp")) {
                visit.page().keyboard().press(key);
            }
            assertThat(focused(visit)).isEqualTo("0/0");
            visit.page().keyboard().press("ArrowDown");
            visit.page().keyboard().press("ArrowRight");
            assertThat(focused(visit)).isEqualTo("1/1");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/coverage/cells/**");
        }
    }

    @Test
    void keys_of_a_spreadsheet_lead_through_the_matrix_and_no_cell_with_the_focus_lies_under_its_heads() {
        try (Visit visit = Chromium.visit().signedInAs("ministry")) {
            visit.openOffice("/office/coverage");
            visit.page().locator(CELLS).first().waitFor();
            visit.page().locator("a.to-table").focus();
            visit.page().keyboard().press("Enter");
            assertThat(focused(visit)).isEqualTo("0/0");

            for (String key :
                    List.of("PageDown", "Control+End", "Home", "PageUp", "PageUp", "ArrowUp", "End", "Control+Home")) {
                visit.page().keyboard().press(key);
                assertThat((boolean) visit.page().evaluate(CLEAR)).as(key).isTrue();
            }
            assertThat(focused(visit)).isEqualTo("0/0");
            visit.page().keyboard().press("PageDown");
            assertThat(focused(visit)).matches("[1-9][0-9]?/0");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoever_comes_back_from_a_cell_finds_the_filter_the_place_and_the_focus(boolean byTheBrowser) {
        try (Visit visit = Chromium.visit().signedInAs("ministry")) {
            visit.openOffice("/office/coverage?having=none");
            visit.page().locator(CELLS).first().waitFor();
            visit.page().locator(CELLS + "[tabindex='0']").focus();
            for (String key : List.of("PageDown", "PageDown", "ArrowRight")) {
                visit.page().keyboard().press(key);
            }
            String left = visit.page().evaluate(PLACE).toString();
            String address = visit.page().url();
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/coverage/cells/**");
            link(visit, "К таблице покрытия").waitFor();

            if (byTheBrowser) {
                visit.page().goBack();
            } else {
                link(visit, "К таблице покрытия").click();
            }
            visit.page().waitForFunction("it => (" + PLACE + ")() === it", left);
            assertThat(visit.page().url()).isEqualTo(address);
        }
    }

    private static String focused(Visit visit) {
        return (String) visit.page().evaluate("""
                        () => { const cell = document.activeElement.closest('td');
                          const rows = [...cell.closest('table').querySelectorAll('tr')].filter(it => it.querySelector('td a'));
                          return rows.indexOf(cell.parentElement) + '/' + [...cell.parentElement.querySelectorAll('td:has(a)')].indexOf(cell); }
                        """);
    }

    @Test
    void the_filter_stands_in_the_address_and_a_colleague_sees_the_same() {
        String address;
        List<String> seen;
        try (Visit visit = Chromium.visit().signedInAs("ministry")) {
            visit.openOffice("/office/coverage?by=group");
            visit.page().locator(CELLS).first().waitFor();
            seen = visit.page().locator("table.heat tbody").allInnerTexts();
            address = visit.address();
        }
        try (Visit colleague = Chromium.visit().signedInAs("editor")) {
            colleague.openOffice(address);
            colleague.page().locator(CELLS).first().waitFor();

            assertThat(colleague.page().locator("table.heat tbody").allInnerTexts())
                    .isEqualTo(seen);
            assertThat(colleague.page().locator("table.heat tbody tr").count()).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coverage",
                "coverage?by=sector",
                "coverage/gaps",
                "coverage/towns",
                "coverage/towns/rezh",
                "coverage/needs/HOME_CARE",
                "coverage/cells/rezh/HOME_CARE",
                "coverage/routes"
            })
    void each_view_goes_out_as_four_kinds_of_files(String path) throws IOException {
        try (Visit visit = Chromium.visit().signedInAs("ministry")) {
            visit.openOffice("/office/" + path);

            assertThat(file(visit, "Excel (XLSX)")).startsWith("PK");
            assertThat(file(visit, "CSV"))
                    .startsWith("\uFEFF")
                    .contains(";", "Свердловская область. По опубликованным записям на", "Демонстрация: ");
            assertThat(file(visit, "PDF для печати")).startsWith("%PDF-");
            assertThat(file(visit, "JSON")).startsWith("{\"title\":").contains("\"rows\":[{");
        }
    }

    private static String file(Visit visit, String name) throws IOException {
        Download file = visit.page().waitForDownload(() -> link(visit, name).click());
        assertThat(file.suggestedFilename())
                .as("what it is, what was asked, the day")
                .matches("coverage[a-z0-9-]*-\\d{4}-\\d\\d-\\d\\d\\.[a-z]+");
        byte[] bytes = Files.readAllBytes(file.path());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void a_manager_sees_the_own_town_and_its_place_among_the_others_and_no_page_of_another_town() {
        try (Visit visit = Chromium.visit().signedInAs("manager.rezh")) {
            visit.openOffice("/office/coverage/towns");
            visit.page().getByText("ваш город").first().waitFor();
            assertThat(visit.page()
                            .locator("vaadin-grid a[href*='coverage/towns/']")
                            .allInnerTexts())
                    .containsOnly("Реж");
            visit.openOffice("/office/coverage/towns/rezh");
            assertThat(visit.heading().innerText()).isEqualTo("Чего нет в Реже");

            for (String foreign : List.of("towns/serov", "cells/serov/HOME_CARE")) {
                visit.openOffice("/office/coverage/" + foreign);
                assertThat(visit.heading().innerText()).doesNotContain("Серов");
            }
        }
    }

    @Test
    void what_grows_stale_is_seen_in_the_matrix_within_five_seconds() throws SQLException {
        String cell = "table.heat td a[href='coverage/cells/berezovskiy/NSU']";
        try (Visit visit = Chromium.visit().signedInAs("ministry")) {
            visit.openOffice("/office/coverage");
            visit.page().locator(cell).waitFor();
            confirmed("now() - interval '3 years'");
            try {
                long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
                String said;
                do {
                    visit.openOffice("/office/coverage");
                    visit.page().locator(cell).waitFor();
                    said = visit.page().locator(cell).getAttribute("aria-label");
                } while (!said.contains("Давно не проверяли") && System.nanoTime() < until);
                assertThat(said).contains("Давно не проверяли");
            } finally {
                confirmed("now()");
            }
        }
    }

    /** When all services of the town for the need were confirmed. */
    private static void confirmed(String moment) throws SQLException {
        try (Connection owner = RunningPlatform.database().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("""
                update social_service s set confirmed_at = %s from service_need n join centre c on c.id = n.centre_id
                 where n.centre_id = s.centre_id and n.service_id = s.id and n.need_code = 'NSU' and c.slug = 'berezovskiy'
                """.formatted(moment));
        }
    }

    private static void heading(Visit visit, String words) {
        visit.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setLevel(1).setName(words))
                .waitFor();
    }

    private static Locator link(Visit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** Counts what a hand would do. */
    private static final class Clicks {
        private final Page page;
        private int clicks;

        Clicks(Page page) {
            this.page = page;
        }

        void on(Locator what) {
            what.click();
            clicks++;
            page.waitForLoadState();
        }

        int count() {
            return clicks;
        }
    }
}
