package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of a route on its whole way: two editors, an expert, a resident; and back again. No other test reads this route. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutePublishingIT {
    private static final String DESK = "/office/routes/foster-family";
    private static final String PAGE = "/revda/routes/foster-family";
    private static final int MANY_FIELDS = 60;

    /** What has the focus, where the bar covers it: all of it, or any of a thing that would fit above; else nothing. */
    private static final String UNDER_THE_BAR = """
            () => {
              const it = document.activeElement;
              const bar = document.querySelector('.edit-bar');
              const seen = it.getBoundingClientRect();
              const top = document.querySelector('header.bar').getBoundingClientRect().bottom;
              const bottom = Math.min(bar.getBoundingClientRect().top, innerHeight);
              const clear = seen.height > 100 ? seen.top < bottom : seen.bottom <= bottom + 1;
              return bar.contains(it) || it === document.body || (seen.bottom > top && clear)
                ? '' : `${it.outerHTML.slice(0, 200)} ${JSON.stringify([seen, top, bottom])}`;
            }
            """;

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
            assertThat(expert.page().locator(".confirming ins").allInnerTexts()).anyMatch(it -> it.contains(words));
            expert.page().getByText("Подтверждаю (Д)").click();
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

    @Test
    void whoever_gets_a_version_back_reads_why_where_they_begin() throws SQLException {
        try (Visit editor = Chromium.visit().signedInAs("editor").openOffice(DESK);
                Visit second = Chromium.visit().signedInAs("admin")) {
            editor.button("Начать новую версию").click();
            editor.page().getByText("Что мешает опубликовать: 2").waitFor();
            handOver(editor, "Проверьте срок");

            second.openOffice(DESK)
                    .page()
                    .getByText("Сравнить с тем, что читают жители")
                    .click();
            second.page().getByText("Эти версии жители прочтут одинаково.").waitFor();
            second.page().locator(".crumbs a").click();
            remark(second, "Кто отвечает?");
            second.button("Вернуть с замечанием…").click();
            second.page()
                    .waitForFunction("document.activeElement.closest('vaadin-text-area')?.label === 'Что исправить'");
            second.page().keyboard().type("Срок устарел");
            second.button("Вернуть").click();
            second.page().getByText("Версия снова черновик.").waitFor();

            editor.openOffice(DESK)
                    .page()
                    .locator(".status .note")
                    .getByText("Срок устарел")
                    .waitFor();
            editor.page()
                    .locator(".below details[open] .note")
                    .getByText("Срок устарел")
                    .waitFor();
            Locator step = editor.page().locator("details.box.unfolds").first();
            assertThat(step.locator("> summary").innerText()).endsWith("— 1 замечание");
            step.locator("> summary").click();
            step.getByText("Кто отвечает?").waitFor();

            editor.openOffice(DESK);
            step.getByText("Кто отвечает?").waitFor();
        } finally {
            forget();
        }
    }

    /** Says something of the first step. */
    private static void remark(Visit second, String words) {
        Locator step = second.page().locator("details.box.unfolds").first();
        step.locator("> summary").click();
        step.getByText("Замечания", new Locator.GetByTextOptions().setExact(true))
                .click();
        step.getByLabel("Новое замечание").fill(words);
        step.getByText("Добавить замечание").click();
        step.getByText(words).waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void the_bar_under_a_draft_tells_what_is_kept_and_never_covers_what_has_the_focus(int width) throws SQLException {
        try (Visit editor =
                Chromium.visit(width, ColorScheme.LIGHT).signedInAs("editor").openOffice(DESK)) {
            editor.button("Начать новую версию").click();
            editor.page().getByText("Что мешает опубликовать: 2").waitFor();
            editor.field("Что изменилось").fill("Проверили сроки");
            saved(editor);
            assertThat(editor.page().locator(".edit-bar .sub").isVisible()).isTrue();

            editor.page().evaluate("document.querySelectorAll('.paper details').forEach(it => it.open = true)");
            editor.field("Что изменилось").focus();
            for (String key : List.of("Tab", "Shift+Tab")) {
                for (int i = 0; i < MANY_FIELDS; i++) {
                    editor.page().keyboard().press(key);
                    assertThat(editor.page().evaluate(UNDER_THE_BAR))
                            .as(key + " " + i)
                            .isEqualTo("");
                }
            }
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
