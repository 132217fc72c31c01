package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manager of a new centre follows the guide of the first page to its end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstStepsIT {
    private static final String HOME = "/office/";

    @TempDir
    Path folder;

    @Test
    void a_new_centre_tells_its_hours_and_contacts_and_lists_ten_services_as_the_guide_says() throws IOException {
        String packs = FifteenthTownIT.packs(folder).toString();
        try (Launched platform = Launched.with(
                                "demo", "--home", folder.resolve("home").toString(), "--packs", packs)
                        .ready();
                Visit manager = Chromium.visitTo(platform)) {
            manager.open("/login").signIn("manager.fifteenth", "demo");
            manager.heading().getByText("Что требует внимания").waitFor();
            stands(manager, 0);

            tellContacts(manager);
            stands(manager, 1);
            tellHours(manager);
            stands(manager, 2);
            draftOrganisation(manager);
            stands(manager, 2);
            publishOrganisation(manager);
            stands(manager, 3);
            publishService(manager);
            manager.openOffice(HOME).page().getByText("Опубликовано: 1 из 10.").waitFor();
            for (int number = 2; number <= 10; number++) {
                publishAnother(manager, number);
            }

            manager.openOffice(HOME)
                    .page()
                    .getByText("Всё готово: жители видят ваш центр")
                    .waitFor();
            assertThat(step(manager, "Десять услуг").count()).isZero();
            residentSees(manager);
        }
    }

    private static void stands(Visit manager, int done) {
        manager.openOffice(HOME).page().getByText("Готово: " + done + " из 4.").waitFor();
    }

    private static Locator step(Visit manager, String title) {
        return manager.page().locator(".steps a").getByText(title);
    }

    private static void begin(Visit manager, String step, String field) {
        step(manager, step).click();
        manager.field(field).waitFor();
    }

    private static void tellContacts(Visit manager) {
        begin(manager, "Адрес и телефон центра", "Адрес");
        manager.field("Адрес").fill("улица Ленина, 5");
        manager.field("Телефон").fill("+7 34364 3-21-00");
        said(manager, "Сохранить", "Сохранено.");
    }

    private static void tellHours(Visit manager) {
        step(manager, "Часы работы центра").click();
        manager.button("Добавить часы").click();
        manager.field("С").fill("9");
        manager.field("До").fill("18");
        said(manager, "Сохранить", "Сохранено.");
    }

    private static void draftOrganisation(Visit manager) {
        begin(manager, "Первая организация", "Название");
        manager.field("Название").fill("Центр помощи на дому");
        choose(manager, "Вид организации", "");
        said(manager, "Сохранить черновик", "Сохранено.");
    }

    private static void publishOrganisation(Visit manager) {
        manager.page().getByText("Черновик уже есть.").waitFor();
        step(manager, "Первая организация").click();
        manager.page()
                .locator("vaadin-grid a")
                .getByText("Центр помощи на дому")
                .first()
                .click();
        manager.field("Телефон").fill("+7 34364 3-21-01");
        said(manager, "Опубликовать", "Опубликовали");
    }

    /** The only organisation is chosen already. */
    private static void publishService(Visit manager) {
        begin(manager, "Десять услуг", "Название");
        assertThat(manager.field("Организация").inputValue()).isEqualTo("Центр помощи на дому");
        manager.field("Название").fill("Сиделка на дом");
        manager.field("Что это простыми словами").fill("Приходит, моет, готовит.");
        choose(manager, "С чем помогает", "дом");
        said(manager, "Опубликовать", "Опубликовали");
    }

    private static void publishAnother(Visit manager, int number) {
        manager.openOffice("/office/services")
                .page()
                .locator("vaadin-grid a")
                .first()
                .click();
        manager.button("Создать похожую").click();
        manager.heading().getByText("Новая услуга").waitFor();
        manager.field("Название").fill("Помощь на дому, вид " + number);
        said(manager, "Опубликовать", "Опубликовали");
    }

    private static void choose(Visit manager, String label, String words) {
        Locator box = manager.field(label);
        box.click();
        Locator first = manager.page()
                .locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
                .first();
        first.waitFor();
        if (!words.isEmpty()) {
            // What is typed is asked for a moment later; until the answer the list shows what it showed, and takes no
            // choice.
            manager.page().waitForResponse(it -> it.url().contains("v-r=uidl"), () -> box.fill(words));
            manager.page().waitForFunction("!document.querySelector('[opened][loading]')");
        }
        first.click();
        manager.page().keyboard().press("Tab");
    }

    private static void said(Visit manager, String button, String words) {
        manager.button(button).click();
        manager.page().locator("vaadin-notification-card").getByText(words).waitFor();
    }

    private static void residentSees(Visit manager) {
        manager.open("/fifteenth/services");
        manager.page().getByText("Помощь на дому, вид 10").first().waitFor();
        manager.open("/fifteenth/");
        manager.page().getByText("улица Ленина, 5").first().waitFor();
    }
}
