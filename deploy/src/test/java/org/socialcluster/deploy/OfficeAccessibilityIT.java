package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view of the office, and the dialogs of daily work, can be used by everybody: WCAG 2.2 AA as far as a machine can tell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeAccessibilityIT {
    /** A row by its place in the list: the grid uses its rows anew, and their order in the document is another one. */
    private static final String ROW = "const grid = document.querySelector('vaadin-grid');"
            + " const row = place => [...grid.$.items.children].find(it => it.index === place && !it.hidden);";

    private static final String DIALOG = "vaadin-dialog-overlay[opened], vaadin-confirm-dialog-overlay[opened]";
    private static final String MENU = "vaadin-menu-bar-overlay[opened]";

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void views_break_no_rule_and_need_no_scrolling_sideways(int width) {
        try (Visit visit = Chromium.visit(width, ColorScheme.LIGHT).signedInAs("manager.rezh")) {
            OfficeAccessIT.paths().forEach(path -> looksRight(visit, path));
            looksRight(visit, "/office/nope");
            looksRight(visit, "/office/services?status=PUBLISHED&group=care");
        }
    }

    private static void looksRight(Visit visit, String path) {
        visit.openOffice(path);
        Axe.settled(visit.page());

        Axe.findsNothing(visit.page(), path);
        Axe.fits(visit.page(), path);
        assertThat(visit.page()
                        .locator("vaadin-grid")
                        .evaluateAll("all => all.every(it =>" + " it.$.table.scrollWidth <= it.$.table.clientWidth)"))
                .as("%s: no column of the table is cut off", path)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void a_record_and_the_dialogs_about_it_break_no_rule(int width) {
        try (Visit visit = Chromium.visit(width, ColorScheme.LIGHT).signedInAs("manager.rezh")) {
            visit.openOffice("/office/services?status=PUBLISHED");
            visit.page().locator("vaadin-grid a").first().click();
            visit.page().locator("aside.status").waitFor();
            clean(visit, "a service");

            for (String asks : new String[] {"Закрыть на время…", "История изменений", "В архив"}) {
                visit.button(asks).click();
                dialog(visit).waitFor();
                Axe.settled(visit.page());
                Axe.findsNothingIn(DIALOG, visit.page(), asks);
                visit.page().keyboard().press("Escape");
                dialog(visit).waitFor(gone());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void filters_bulk_work_and_merging_break_no_rule(int width) {
        try (Visit visit = Chromium.visit(width, ColorScheme.LIGHT).signedInAs("manager.rezh")) {
            visit.openOffice("/office/providers");
            if (width < 400) {
                visit.button("Отбор").click();
                clean(visit, "the filters unfolded");
            }
            Locator picks = visit.page().locator("vaadin-grid vaadin-checkbox");
            picks.nth(0).locator("input").click();
            picks.nth(1).locator("input").click();
            visit.page().getByText("Выбрано 2 записи").first().waitFor();
            clean(visit, "records picked");

            visit.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Изменить выбранные"))
                    .click();
            visit.page().locator(MENU).waitFor();
            Axe.settled(visit.page());
            Axe.findsNothingIn(MENU, visit.page(), "what can be done with them");

            visit.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Объединить две записи…"))
                    .click();
            visit.heading().getByText("Объединить две организации").waitFor();
            clean(visit, "two records to be made one");
            Axe.fits(visit.page(), "two records to be made one");
        }
    }

    @Test
    void the_keyboard_alone_finds_a_record_opens_it_saves_it_and_comes_back() {
        try (Visit visit = Chromium.visit().signedInAs("manager.serov").openOffice("/office/providers")) {
            Page page = visit.page();
            page.locator("vaadin-grid a").first().waitFor();
            Axe.settled(page);

            page.keyboard().press("/");
            assertThat(visit.field("Найти запись центра").evaluate("it => it === document.activeElement"))
                    .isEqualTo(true);
            page.keyboard().press("Escape");
            // The box gives the focus back a moment after Esc: the row has it when it has kept it for a while.
            page.waitForFunction("() => { " + ROW
                    + " if (grid.shadowRoot.activeElement?.parentElement !== row(0)) {"
                    + " row(0).querySelector('td').focus(); grid.since = performance.now(); }"
                    + " return performance.now() - grid.since > 500; }");
            String second = second(page);
            page.keyboard().press("ArrowDown");
            page.waitForFunction(
                    "() => { " + ROW + " return grid.shadowRoot.activeElement?.parentElement === row(1); }");
            page.keyboard().press("Enter");
            page.locator("aside.status").waitFor();
            assertThat(visit.heading().innerText()).as("the second row").isEqualTo(second);

            visit.field("Сайт").fill("https://example.org/" + UUID.randomUUID());
            page.keyboard().press("Control+s");
            page.locator("vaadin-notification-card")
                    .getByText("Сохранено")
                    .first()
                    .waitFor();
            page.keyboard().press("Escape");
            page.waitForFunction("document.activeElement.localName === 'main'");
            page.keyboard().press("Escape");
            visit.heading().getByText("Организации").waitFor();
        }
    }

    private static String second(Page page) {
        return String.valueOf(
                page.evaluate(
                        "() => { " + ROW
                                + " return [...row(1).children].map(cell => cell._content?.querySelector('a')).find(link => link).innerText; }"));
    }

    @Test
    void columns_of_a_table_are_named_without_breaking_a_rule() {
        try (Visit visit = Chromium.visit(360, ColorScheme.LIGHT).signedInAs("manager.rezh")) {
            visit.openOffice("/office/import");
            visit.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(
                            "услуги.csv",
                            "text/csv",
                            "Название;Колонка;Ещё\nУслуга;а;б\n".getBytes(StandardCharsets.UTF_8)));
            visit.button("Проверить с этими колонками").waitFor();
            clean(visit, "the columns of a table");
            Axe.fits(visit.page(), "the columns of a table");
            visit.button("Отказаться от загрузки").click();
        }
    }

    @Test
    void dialogs_about_people_and_tokens_and_the_refusal_of_a_view_break_no_rule() {
        try (Visit visit = Chromium.visit().signedInAs("admin").openOffice("/office/people")) {
            visit.button("Пригласить").click();
            visit.field("Электронная почта").waitFor();
            clean(visit, "the invitation");
            visit.button("Создать приглашение").click();
            visit.page().locator("vaadin-email-field[invalid]").waitFor();
            Axe.findsNothing(visit.page(), "the invitation, refused");

            visit.openOffice("/office/profile");
            visit.button("Новый ключ").click();
            visit.field("Название").waitFor();
            clean(visit, "a new token");
        }
        try (Visit visit = Chromium.visit().signedInAs("expert").openOffice("/office/people")) {
            Axe.findsNothing(visit.page(), "a view that is not for the role");
        }
    }

    @Test
    void buttons_of_the_office_say_in_russian_what_they_do() {
        try (Visit visit = Chromium.visit().signedInAs("expert").openOffice("/office/profile")) {
            Axe.settled(visit.page());

            assertThat(visit.page().locator("[aria-label]").evaluateAll("all => all.map(it => it.ariaLabel)"))
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .isNotEmpty()
                    .allSatisfy(label -> assertThat(label).matches(".*\\p{IsCyrillic}.*"));
        }
    }

    private static void clean(Visit visit, String where) {
        Axe.settled(visit.page());
        Axe.findsNothing(visit.page(), where);
    }

    private static Locator dialog(Visit visit) {
        return visit.page().locator(DIALOG);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
