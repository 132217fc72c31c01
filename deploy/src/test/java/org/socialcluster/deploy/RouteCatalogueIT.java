package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
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

/** What the region's editor does beside writing a route: papers that all routes share, a look through a resident's eyes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteCatalogueIT {
    @Test
    void a_paper_that_is_changed_after_a_warning_reads_so_in_every_route() {
        String validity = UUID.randomUUID().toString();
        try (Visit editor =
                Chromium.visit().signedInAs("editor").openOffice("/office/documents?q=паспорт&sort=-steps")) {
            editor.page().locator("vaadin-grid a").first().click();
            editor.page().getByText("Где стоит").waitFor();
            Locator field = editor.field("Сколько действует");
            String before = field.inputValue();

            field.fill(validity);
            editor.button("Сохранить").click();
            Locator asked = editor.page().locator("vaadin-dialog-overlay");
            asked.getByText("в маршрутах, которые видят жители").waitFor();
            assertThat(Wire.get("/routes/ippsu").body()).doesNotContain(validity);
            agree(asked);
            editor.page().getByText("Сохранено.").waitFor();
            assertThat(Wire.eventually("/routes/ippsu", it -> it.contains(validity)))
                    .contains(validity);

            field.fill(before);
            editor.button("Сохранить").click();
            agree(asked);
            assertThat(Wire.eventually("/routes/ippsu", it -> !it.contains(validity)))
                    .doesNotContain(validity);
        }
    }

    @Test
    void a_route_is_shown_as_a_town_will_read_it_to_whoever_has_the_link() {
        try (Visit editor = Chromium.visit().signedInAs("editor").openOffice("/office/routes/ippsu/preview")) {
            Page shown = editor.page()
                    .context()
                    .waitForPage(() -> editor.page()
                            .getByRole(
                                    AriaRole.LINK,
                                    new Page.GetByRoleOptions().setName("Реж: откроется в новой вкладке"))
                            .click());
            shown.waitForURL("**/rezh/routes/ippsu?preview=*");
            assertThat(shown.locator("aside.preview").count()).isOne();

            String address = shown.url().replaceFirst("^https?://[^/]+", "");
            HttpResponse<String> answer = Wire.get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("noindex").contains("id=\"s1\"");
            assertThat(Wire.header(answer, "Cache-Control")).contains("no-store");
            assertThat(Wire.get(address.replace("/ippsu?", "/home-care?")).statusCode())
                    .isEqualTo(404);
            assertThat(Wire.get(address.replaceFirst("preview=.*", "preview=made-up"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_draft_is_read_in_a_town_and_compared_with_what_is_published() throws SQLException {
        UUID draft = UUID.randomUUID();
        String from = " from published_route r where r.slug = 'palliative-care'";
        execute("insert into route_version select (jsonb_populate_record(v, jsonb_build_object('id', '" + draft
                + "', 'number', v.number + 1, 'status', 'DRAFT', 'published_at', null))).* from route_version v"
                + " where v.id = (select r.version_id" + from + ")");
        execute("insert into route_step select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),"
                + " 'version_id', '" + draft + "'))).* from route_step s where s.number > 1 and s.version_id ="
                + " (select r.version_id" + from + ")");
        execute("update route_step set do_text = 'Позвоните ' || do_text where number = 2 and version_id = '" + draft
                + "'");
        String office = "/office/routes/palliative-care/";
        try (Visit editor = Chromium.visit(360, ColorScheme.LIGHT).signedInAs("editor")) {
            editor.openOffice(office + "compare");
            editor.page().getByText("убран, раньше был шагом 1").waitFor();
            assertThat(editor.page().locator("ins").allInnerTexts()).anyMatch(it -> it.contains("Позвоните"));
            Axe.settled(editor.page());
            Axe.findsNothing(editor.page(), "two versions that differ");
            Axe.fits(editor.page(), "two versions that differ");

            editor.open(office + "preview?town=polevskoy&version=2");
            editor.page().waitForURL("**/polevskoy/routes/palliative-care?preview=*");
            assertThat(editor.page().locator("#s2").innerText()).contains("Позвоните");
            assertThat(editor.page().locator("#s1").count()).isZero();
            Axe.findsNothing(editor.page(), "a preview of a draft");
            assertThat(Wire.get("/polevskoy/routes/palliative-care").body()).contains("id=\"s1\"");
        } finally {
            execute("delete from route_version where id = '" + draft + "'");
        }
    }

    /** The question goes with its answer. */
    private static void agree(Locator asked) {
        asked.getByText("Сохранить", new Locator.GetByTextOptions().setExact(true))
                .click();
        asked.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = RunningPlatform.database().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void advice_on_plain_language_follows_what_is_typed_and_shows_its_phrase() {
        try (Visit manager =
                Chromium.visit().signedInAs("manager.polevskoy").openOffice("/office/steps?route=home-care")) {
            manager.page().getByText("Записка к шагу…").first().click();
            Locator note = manager.page().locator("vaadin-dialog-overlay vaadin-text-area textarea");
            note.fill("Придите в целях получения.");
            Locator phrase = manager.page().getByText("«в целях»");
            phrase.click();

            manager.page()
                    .waitForCondition(() -> "в целях"
                            .equals(note.evaluate("it => it.value.substring(it.selectionStart, it.selectionEnd)")));
            note.fill("Придите за справкой.");
            phrase.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    /** Buttons and links that reach beyond the edge, where nobody can see all of them. */
    private static List<?> cut(Visit editor) {
        return (List<?>) editor.page().evaluate("""
                () => [...document.querySelectorAll('main :is(a, vaadin-button, h1, p)')]
                  .filter(it => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth)
                  .map(it => it.innerText)
                """);
    }

    @Test
    void before_a_need_is_chosen_the_page_says_that_one_is_to_be_chosen() {
        try (Visit editor = Chromium.visit(360, ColorScheme.LIGHT).signedInAs("editor")) {
            editor.openOffice("/office/needs");
            editor.page().getByText("Выберите потребность").waitFor();
            editor.page().locator("main .lines a").first().click();
            editor.page().getByText("Как её ищут").waitFor();
            assertThat(editor.address()).contains("?need=");

            editor.openOffice("/office/routes");
            editor.page()
                    .getByText(Pattern.compile("^Без проверки: \\d+ из \\d+$"))
                    .first()
                    .waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void the_editor_s_pages_break_no_rule_and_need_no_scrolling_sideways(int width) {
        try (Visit editor = Chromium.visit(width, ColorScheme.LIGHT).signedInAs("editor")) {
            for (String path : new String[] {
                "/office/documents?q=паспорт",
                "/office/documents/new",
                "/office/acts",
                "/office/acts/new",
                "/office/needs",
                "/office/needs?need=HOME_CARE",
                "/office/routes",
                "/office/routes/ippsu/preview",
                "/office/routes/ippsu/compare"
            }) {
                editor.openOffice(path);
                Axe.settled(editor.page());
                Axe.findsNothing(editor.page(), path);
                Axe.fits(editor.page(), path);
                assertThat(cut(editor)).as(path).isEmpty();
            }
        }
    }
}
