package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gap is handed to the centre of its town and answered; demand, the network and the reports beside it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTasksIT {
    private static final String CELL = "/office/coverage/cells/rezh/RESPITE";

    @BeforeEach
    void nothing_is_handed_to_anybody() throws SQLException {
        sql("delete from coverage_task where need_code = 'RESPITE'");
        sql("delete from report_subscription");
    }

    @Test
    void the_ministry_hands_a_gap_to_a_centre_whose_manager_says_why_it_cannot() {
        try (Visit ministry = Chromium.visit().signedInAs("ministry")) {
            ministry.openOffice(CELL);
            ministry.button("Передать центру").click();
            Locator dialog = ministry.page().locator("vaadin-dialog-overlay");
            dialog.getByLabel("Что нужно сделать").fill("Договориться с центром в соседнем городе");
            dialog.getByLabel("Ответить до").fill("31.12.2099");
            dialog.getByLabel("Ответить до").press("Tab");
            dialog.locator("vaadin-button[theme~='primary']").click();
            ministry.page().getByText("не раньше сегодняшнего").waitFor();
            dialog.getByLabel("Ответить до").fill(inAMonth());
            dialog.getByLabel("Ответить до").press("Tab");
            dialog.locator("vaadin-button[theme~='primary']").click();
            ministry.page().getByText("ждёт ответа центра").waitFor();
        }
        try (Visit manager = Chromium.visit().signedInAs("manager.rezh")) {
            manager.openOffice("/office/");
            manager.page().getByText("Задачи от министерства").click();
            manager.page().getByText("Договориться с центром").first().waitFor();
            manager.page()
                    .locator("vaadin-grid vaadin-button", new Page.LocatorOptions().setHasText("Не можем"))
                    .first()
                    .click();
            Locator dialog = manager.page().locator("vaadin-dialog-overlay");
            dialog.getByLabel("Почему").fill("Там нет мест");
            dialog.locator("vaadin-button[theme~='primary']").click();
            manager.page().getByText("Ответ записан").waitFor();
        }
        try (Visit ministry = Chromium.visit().signedInAs("ministry")) {
            ministry.openOffice("/office/");
            ministry.page().getByText("Центры ответили «Не можем»").click();
            ministry.page().waitForURL("**/coverage/tasks?kind=handed&standing=refused");
            ministry.page().getByText("Ответ центра: Там нет мест").first().waitFor();
            assertThat(ministry.page().content()).doesNotContain("manager.rezh");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demand", "network", "tasks"})
    void each_view_shows_rows_or_says_why_there_are_none_and_goes_out_as_a_file(String path) {
        try (Visit visit = Chromium.visit().signedInAs("ministry")) {
            visit.openOffice("/office/coverage/" + path);

            assertThat(visit.page()
                            .waitForDownload(
                                    () -> visit.page().getByText("JSON").click())
                            .suggestedFilename())
                    .startsWith("coverage-")
                    .endsWith(".json");
        }
    }

    @Test
    void a_report_is_asked_for_in_the_office_and_ended_by_the_link_of_a_letter_in_one_click() throws SQLException {
        try (Visit visit = Chromium.visit().signedInAs("ministry")) {
            visit.openOffice("/office/coverage/subscriptions");
            visit.button("Присылать отчёты").click();
            visit.page().getByText("Выбрано: каждую неделю").waitFor();
        }
        String key = value("select secret from report_subscription");
        HttpResponse<String> strange = Wire.get("/coverage/reports/mine?key=" + "x".repeat(43));
        assertThat(strange.statusCode()).isEqualTo(404);
        try (Visit visit = Chromium.visit()) {
            visit.open("/coverage/reports/mine?key=" + key);
            visit.page().getByText("Больше не присылать").click();
            visit.page().getByText("Отчётов больше не будет").first().waitFor();
        }
        assertThat(value("select count(*) from report_subscription")).isEqualTo("0");
    }

    private static String inAMonth() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(30).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private static void sql(String statement) throws SQLException {
        try (Connection owner = RunningPlatform.database().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String value(String query) throws SQLException {
        try (Connection owner = RunningPlatform.database().getConnection();
                ResultSet rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
