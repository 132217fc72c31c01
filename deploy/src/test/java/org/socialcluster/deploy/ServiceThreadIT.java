package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The thread from the manager's form to the resident's telephone, and everything that may go wrong on the way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceThreadIT {
    private static final long VISIBLE_WITHIN_MILLIS = 1_000;
    private static final String DESCRIPTION = "Что это простыми словами";

    @Test
    void a_service_published_by_the_manager_is_on_the_telephone_of_a_resident_within_a_second() {
        String name = fresh("Сиделка на дом");
        try (Visit manager = Chromium.visit().signedInAs("manager.rezh");
                Visit neighbour = Chromium.visit().signedInAs("manager.revda");
                Visit resident = Chromium.visit(360, ColorScheme.LIGHT)) {
            begin(manager, name);
            manager.button("Сохранить черновик").click();
            String path = stored(manager);

            assertThat(find(resident, name)).as("a draft is nobody's business").isZero();
            neighbour.openOffice(path);
            assertThat(neighbour.heading().innerText()).isEqualTo("Не нашли");
            neighbour.openOffice("/office/services?q=" + Wire.encoded(name));
            neighbour.page().getByText("Таких услуг нет.").waitFor();

            manager.button("Опубликовать").click();
            said(manager, "Опубликовали");
            long published = System.nanoTime();
            while (find(resident, name) == 0) {
                assertThat((System.nanoTime() - published) / 1_000_000)
                        .as("milliseconds after the publication")
                        .isLessThan(VISIBLE_WITHIN_MILLIS);
            }
            resident.page().getByText(name).first().click();
            resident.page().getByText("Приходит, моет, готовит.").first().waitFor();
            assertThat(resident.heading().innerText()).contains(name);
        }
    }

    @Test
    void a_place_of_an_organisation_and_a_copy_of_a_service_begin_at_one_click() {
        try (Visit manager = Chromium.visit().signedInAs("manager.rezh")) {
            manager.openOffice("/office/providers");
            manager.page().locator("vaadin-grid a").first().click();
            // The list has such a button, too: first the page of the organisation has to be there.
            manager.page().locator("aside.status").waitFor();
            manager.button("Добавить место").click();
            manager.heading().getByText("Новое место").waitFor();

            manager.openOffice("/office/services");
            manager.page().locator("vaadin-grid a").first().click();
            String name = manager.field("Название").inputValue();
            manager.button("Создать похожую").click();
            manager.heading().getByText("Новая услуга").waitFor();
            assertThat(manager.field("Название").inputValue()).startsWith(name);
        }
    }

    @Test
    void two_who_write_at_once_choose_field_by_field_and_nothing_is_lost() {
        String name = fresh("Двое сразу");
        try (Visit first = Chromium.visit().signedInAs("manager.rezh");
                Visit second = Chromium.visit().signedInAs("listings.rezh")) {
            begin(first, name);
            first.button("Сохранить черновик").click();
            String path = stored(first);
            second.openOffice(path);
            second.field("Примечание о местах").fill("вход со двора");
            save(second);
            said(second, "Сохранено.");

            first.field("Название").fill(name + ", вечером");
            save(first);
            first.page().getByText("Пока вы писали, эту запись изменили").waitFor();
            first.button("Сохранить выбранное").click();
            first.page()
                    .locator("vaadin-radio-group")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            assertThat(first.field("Название").inputValue()).isEqualTo(name + ", вечером");
            assertThat(first.field("Примечание о местах").inputValue()).isEqualTo("вход со двора");
        }
    }

    @Test
    void what_was_typed_when_the_session_was_lost_is_offered_again_after_the_sign_in() {
        String name = fresh("Потерянный сеанс");
        Newcomer person = Newcomer.in("revda", "руководитель центра");
        try (Visit visit = Chromium.visit().withSession(person.session())) {
            visit.openOffice("/office/services/new");
            visit.field("Название").fill(name);
            visit.field(DESCRIPTION).click();
            visit.page().context().clearCookies();
            visit.field(DESCRIPTION).fill("Набрано, когда сеанса уже нет");
            visit.page().keyboard().press("Tab");
            visit.page().locator(".v-system-error").click();
            visit.field("Имя для входа").waitFor();
            visit.signIn(person.login(), person.password());
            visit.button("Вернуть набранное").click();
            said(visit, "Вернули.");

            assertThat(visit.field("Название").inputValue()).isEqualTo(name);
            assertThat(visit.field(DESCRIPTION).inputValue()).isEqualTo("Набрано, когда сеанса уже нет");
        }
    }

    @Test
    void what_was_typed_when_the_session_was_lost_is_gone_as_soon_as_somebody_else_opens_the_office_in_the_tab() {
        Map<String, String> others = Map.of("manager.rezh", "/office/", "coordinator.rezh", "/office/services");
        others.forEach((other, path) -> {
            try (Visit visit = Chromium.visit().signedInAs("manager.revda").openOffice("/office/services/new")) {
                visit.field("Название").fill("Не для чужих глаз");
                visit.page().waitForFunction("Object.keys(sessionStorage).some(it => it.startsWith('typing:'))");
                visit.page().context().clearCookies();

                visit.signedInAs(other).openOffice(path);

                visit.page().waitForFunction("!JSON.stringify(sessionStorage).includes('чужих')");
            }
        });
    }

    @Test
    void the_order_of_a_list_stands_in_its_address() {
        try (Visit visit = Chromium.visit().signedInAs("manager.rezh").openOffice("/office/services?q=а")) {
            Locator name = visit.page().locator("vaadin-grid-sorter:text('Услуга')");
            name.click();
            visit.page().waitForURL("**/office/services?*sort=name");
            name.click();
            visit.page().waitForURL("**/office/services?*sort=-name");
            String address = visit.address();

            visit.openOffice("/office/").openOffice(address);

            visit.page()
                    .locator("vaadin-grid-sorter[direction=desc]:text('Услуга')")
                    .waitFor();
            assertThat(visit.address()).isEqualTo(address).contains("q=");
        }
    }

    @Test
    void a_provider_archived_while_its_service_is_written_is_refused_at_its_field_and_the_text_stays() {
        String provider = fresh("Организация");
        try (Visit writer = Chromium.visit().signedInAs("manager.rezh");
                Visit other = Chromium.visit().signedInAs("listings.rezh")) {
            other.openOffice("/office/providers/new");
            other.field("Название").fill(provider);
            choose(other, "Вид организации", "Муниципальное учреждение");
            other.button("Опубликовать").click();
            said(other, "Опубликовали");
            writer.openOffice("/office/services/new");
            writer.field("Название").fill("Услуга этой организации");
            choose(writer, "Организация", provider);
            other.button("В архив").click();
            other.page()
                    .locator("vaadin-dialog-overlay vaadin-button, vaadin-dialog vaadin-button")
                    .getByText("В архив")
                    .click();
            said(other, "Организация в архиве.");

            writer.button("Сохранить черновик").click();

            writer.page()
                    .locator("vaadin-combo-box[data-field=providerId][invalid]")
                    .waitFor();
            assertThat(writer.field("Название").inputValue()).isEqualTo("Услуга этой организации");
        }
    }

    @Test
    void a_name_of_ten_thousand_letters_and_invisible_signs_are_refused_at_the_field_and_stay_there() {
        try (Visit visit = Chromium.visit().signedInAs("manager.rezh").openOffice("/office/services/new")) {
            Locator name = visit.field("Название");
            Locator refused = visit.page().locator("vaadin-text-field[data-field=name][invalid]");
            name.fill("я".repeat(10_000));
            save(visit);
            refused.getByText("Не длиннее 300 знаков.").waitFor();
            assertThat(name.inputValue()).hasSize(10_000);

            name.fill("Приём \u202eмёирП\u0007");
            save(visit);
            refused.getByText("Уберите невидимые знаки").waitFor();
            assertThat(name.inputValue()).contains("\u202e");
        }
    }

    @Test
    void nobody_leaves_with_something_unsaved_without_being_asked() {
        try (Visit visit = Chromium.visit().signedInAs("manager.rezh").openOffice("/office/services/new")) {
            visit.field("Название").fill("Не забудь меня");
            visit.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Организации"))
                    .click();
            visit.button("Остаться").click();
            assertThat(visit.field("Название").inputValue()).isEqualTo("Не забудь меня");

            visit.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Организации"))
                    .click();
            visit.button("Уйти без сохранения").click();
            visit.heading().getByText("Организации").waitFor();
        }
    }

    @Test
    void enter_opens_the_row_on_which_the_keyboard_stands() {
        try (Visit visit = Chromium.visit().signedInAs("coordinator.rezh").openOffice("/office/services")) {
            visit.page().locator("vaadin-grid a").first().waitFor();
            visit.page().evaluate("document.querySelector('vaadin-grid').$.items.querySelector('td').focus()");
            visit.page().keyboard().press("Enter");
            visit.page().locator("aside.status").waitFor();

            assertThat(visit.address()).startsWith("/office/services/");
            assertThat(visit.button("Сохранить").count()).isZero();
        }
    }

    private static void begin(Visit visit, String name) {
        visit.openOffice("/office/services/new");
        visit.field("Название").fill(name);
        visit.field(DESCRIPTION).fill("Приходит, моет, готовит.");
        choose(visit, "Организация", "Комплексный центр");
        choose(visit, "С чем помогает", "Уход на дому");
        // The list stays open for more.
        visit.page().keyboard().press("Escape");
    }

    private static void choose(Visit visit, String label, String words) {
        visit.field(label).fill(words);
        visit.page()
                .locator("vaadin-combo-box-item:not([hidden]), vaadin-multi-select-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    private static String stored(Visit visit) {
        said(visit, "Сохранено.");
        visit.page().waitForURL("**/office/services/*-*");
        return visit.address();
    }

    private static void save(Visit visit) {
        visit.page().keyboard().press("Control+s");
    }

    private static void said(Visit visit, String words) {
        visit.page()
                .locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor();
    }

    /** How often a resident reads the name on the town's page of services. */
    private static int find(Visit resident, String name) {
        return resident.open("/rezh/services").page().getByText(name).count();
    }

    private static String fresh(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
