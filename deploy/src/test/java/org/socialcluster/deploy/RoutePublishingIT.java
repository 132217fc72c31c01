package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A change of a route on its whole way: two editors, an expert, a resident; and back again. No other test reads this route. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutePublishingIT {
    private static final String DESK = "/office/routes/foster-family";
    private static final String PAGE = "/revda/routes/foster-family";

    @Test
    void a_change_goes_from_the_draft_to_a_second_person_to_an_expert_and_to_residents_with_its_version()
            throws SQLException {
        String words = "Позвоните заранее: " + UUID.randomUUID();
        int before = version(Wire.get(PAGE).body());
        try (Visit editor = Chromium.visit().signedInAs("editor").openOffice(DESK);
                Visit second = Chromium.visit().signedInAs("admin");
                Visit expert = Chromium.visit().signedInAs("expert")) {
            editor.button("Начать новую версию").click();
            editor.page().getByText("Что мешает опубликовать: 2").waitFor();
            editor.page().locator("details.unfolds > summary").first().click();
            editor.field("Что сделать").first().fill(words);
            saved(editor);
            assertThat(Wire.get(PAGE).body()).doesNotContain(words);
            handOver(editor, "Теперь нужно звонить");

            second.openOffice("/office/")
                    .page()
                    .getByText("Новые версии маршрутов ждут вашей проверки")
                    .waitFor();
            second.openOffice(DESK);
            second.button("Принять").click();
            second.page().getByText("Версия принята.").waitFor();
            assertThat(Wire.get(PAGE).body()).doesNotContain(words);

            expert.openOffice("/office/verification").page().getByText(words).waitFor();
            expert.page().getByText("Подтверждаю (Enter)").click();
            expert.page()
                    .getByText(words)
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            publish(second.openOffice(DESK));
            String page = Wire.eventually(PAGE, it -> it.contains(words));
            assertThat(page).contains(words);
            assertThat(version(page)).isEqualTo(before + 1);
            assertThat(Wire.get(PAGE + "?step=1").body()).contains("Шаг проверен экспертом");

            editor.openOffice(DESK).button("Вернуть текст версии " + before).click();
            editor.page().getByText("Что мешает опубликовать: 2").waitFor();
            handOver(editor, "Вернули прежний текст");
            second.openOffice(DESK).button("Принять").click();
            second.page().getByText("Версия принята.").waitFor();
            publish(second);
            page = Wire.eventually(PAGE, it -> !it.contains(words));
            assertThat(page).doesNotContain(words);
            assertThat(version(page)).isEqualTo(before + 2);
        } finally {
            forget();
        }
    }

    private static void handOver(Visit editor, String note) {
        editor.field("Что изменилось").fill(note);
        editor.page().getByText("Что мешает опубликовать: 1").waitFor();
        editor.button("Отдать на проверку").click();
        editor.page().getByText("Версия на проверке.").waitFor();
    }

    private static void saved(Visit editor) {
        editor.page().getByText(Pattern.compile("^Сохранено: ")).waitFor();
    }

    private static void publish(Visit second) {
        second.button("Опубликовать").click();
        second.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Опубликовать").setExact(true))
                .click();
        second.page().getByText("Опубликовано. Жители читают новую версию.").waitFor();
    }

    private static int version(String page) {
        var found = Pattern.compile("Версия маршрута\\s(\\d+)", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(page.replace('\u00a0', ' '));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static void forget() throws SQLException {
        RunningPlatform.forgetVerifications("foster-family");
        try (Connection owner = RunningPlatform.database().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("""
                    delete from route_version where status not in ('PUBLISHED', 'SUPERSEDED')
                       and route_id = (select id from route where slug = 'foster-family')
                    """);
        }
    }
}
