package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each list of the office as a file: the own centre's rows as they are shown, and no other centre's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeExportIT {
    /** What only that town has. */
    private static final String MARK = "Отметка-";

    private static final List<String> MARKED = List.of("kamensk-uralskiy", "pervouralsk");

    @BeforeAll
    static void mark() throws SQLException {
        // A class that is run again finds its rows.
        execute("delete from contact where label like '" + MARK + "%'");
        execute("delete from event_source where name like '" + MARK + "%'");
        for (String table : List.of("staff_member", "place", "provider")) {
            execute("delete from " + table + " where slug = 'otmetka'");
        }
        for (String town : MARKED) {
            String of = " from centre where slug = '" + town + "'";
            String mark = "'" + MARK + town + "'";
            execute(
                    "insert into contact (centre_id, id, label, phone) select id, gen_random_uuid(), " + mark
                            + ", '=1+1'" + of,
                    "insert into staff_member (centre_id, id, slug, position, status, demo) select id, gen_random_uuid(),"
                            + " 'otmetka', " + mark + ", 'DRAFT', true" + of,
                    "insert into letter (centre_id, id, kind, recipient, subject, body, state, done_at) select id,"
                            + " gen_random_uuid(), 'INQUIRY', 'a@example.org', " + mark + ", 'x', 'KEPT', now()" + of,
                    "insert into report (centre_id, id, kind, record_id, record_name, path, wrong, token_hash) select id,"
                            + " gen_random_uuid(), 'CENTRE', id, " + mark + ", '/' || slug || '/', 'PHONE',"
                            + " sha256(id::text::bytea)" + of,
                    "insert into import_batch (centre_id, id, kind, file_name, format, separator, header, fields, created_by)"
                            + " select id, gen_random_uuid(), 'SERVICE', " + mark + ", 'CSV', ';', '{}', '{}',"
                            + " gen_random_uuid()" + of,
                    "insert into special_day (centre_id, id, first_day, last_day, reason) select id, gen_random_uuid(),"
                            + " current_date + 30, current_date + 30, " + mark + of,
                    "insert into event_source (centre_id, id, name, url) select id, gen_random_uuid(), " + mark
                            + ", 'https://example.org/' || slug || '.ics'" + of,
                    "insert into place (centre_id, id, slug, name, city, passport_class, address_hidden, demo) select id,"
                            + " gen_random_uuid(), 'otmetka', " + mark + ", 'Город', 'UNKNOWN', false, true" + of,
                    "insert into provider (centre_id, id, slug, name, kind, status, website, demo) select id,"
                            + " gen_random_uuid(), 'otmetka', " + mark
                            + ", (select kind from provider limit 1), 'PUBLISHED',"
                            + " 'https://otmetka.example.org', true" + of,
                    "insert into web_link (centre_id, kind, record_id, url, failures, dead_since, failure)"
                            + " select p.centre_id, 'PROVIDER', p.id, p.website, 3, now(), '404' from provider p join centre c"
                            + " on c.id = p.centre_id where c.slug = '" + town + "' and p.slug = 'otmetka'",
                    "insert into inquiry (centre_id, id, provider_id, letters) select p.centre_id, p.id, p.id, 1 from provider p"
                            + " join centre c on c.id = p.centre_id where c.slug = '" + town
                            + "' and p.slug = 'otmetka'",
                    "insert into correction (centre_id, id, inquiry_id, provider_id, kind, record_id, field, was, wish, state)"
                            + " select p.centre_id, gen_random_uuid(), p.id, p.id, 'PROVIDER', p.id, 'NAME', p.name, p.name || '!',"
                            + " 'WAITING' from provider p join centre c on c.id = p.centre_id where c.slug = '" + town
                            + "' and p.slug = 'otmetka'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "providers,Организации",
        "contacts,Контакты",
        "staff,Сотрудники",
        "letters,Письма",
        "reports,Сообщения",
        "corrections,Исправления",
        "import,Загрузки",
        "special-days,Особые дни",
        "links,Неработающие ссылки",
        "event-sources,Календари",
        "providers,Места"
    })
    void a_list_is_downloaded_with_the_own_rows_and_with_no_other_centres(String view, String name) throws IOException {
        for (String town : MARKED) {
            String other = MARKED.get(1 - MARKED.indexOf(town));
            try (Visit manager = Chromium.visit().signedInAs("manager." + town).openOffice("/office/" + view)) {
                String file = download(manager, name);
                assertThat(file).contains(MARK + town).doesNotContain(MARK + other);
                assertThat(file.lines().count()).isGreaterThan(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"people,Люди,manager.", "audit,Журнал,manager."})
    void people_and_what_they_did_are_downloaded_of_the_own_centre_only(String view, String name, String login)
            throws IOException {
        MARKED.forEach(town -> Wire.session(login + town));
        for (String town : MARKED) {
            String other = MARKED.get(1 - MARKED.indexOf(town));
            try (Visit manager = Chromium.visit().signedInAs(login + town).openOffice("/office/" + view)) {
                assertThat(download(manager, name)).contains(login + town).doesNotContain(login + other);
            }
        }
    }

    @Test
    void what_looks_like_a_formula_is_text_in_the_file() throws IOException {
        try (Visit manager = Chromium.visit().signedInAs("manager.pervouralsk").openOffice("/office/contacts")) {
            assertThat(download(manager, "Контакты")).contains(";'=1+1;");
        }
    }

    private static String download(Visit visit, String name) throws IOException {
        // The organisations come first on their page, the centre's own places after them.
        Locator rows = visit.page().locator(".export");
        Locator link = (name.equals("Места") ? rows.last() : rows.first()).getByText("CSV");
        link.waitFor();
        Download download = visit.page().waitForDownload(link::click);
        assertThat(download.suggestedFilename()).isEqualTo(name + ".csv");
        return read(download.path());
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = RunningPlatform.database().getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
