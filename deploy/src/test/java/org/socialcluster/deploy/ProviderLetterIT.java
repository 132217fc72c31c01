package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From a record that is due to the letter, its link, what residents see and what the centre decides. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderLetterIT {
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/\\S+/confirm\\?key=\\S+)");
    private static final long WITHIN_NANOS = 60_000_000_000L;

    private static String link = "";
    private static String service = "";
    private static String slug = "";

    @BeforeAll
    static void a_provider_of_rezh_is_asked_by_the_job() throws Exception {
        service = value("""
                select s.id from social_service s join centre c on c.id = s.centre_id join provider p on p.id = s.provider_id
                 where c.slug = 'rezh' and s.status = 'PUBLISHED' and p.status = 'PUBLISHED'
                   and jsonb_array_length(s.schedule) between 1 and 3 order by s.name limit 1
                """);
        slug = value("select slug from social_service where id = '" + service + "'");
        update(
                "update provider set email = 'zabota@example.org' where id = (select provider_id from social_service where id = '"
                        + service + "')");
        update("update social_service set confirmed_at = now() - interval '3 years' where id = '" + service + "'");
        String about =
                "from letter where kind = 'PROVIDER_ASKED' and record_id = (select provider_id from social_service where id = '"
                        + service + "') and state = 'KEPT'";
        long deadline = System.nanoTime() + WITHIN_NANOS;
        while (value("select count(*) " + about).equals("0")) {
            // The job is there as soon as the jobs have started.
            update(
                    "update scheduled_tasks set execution_time = now() where task_name = 'corrections-ask' and not picked");
            assertThat(System.nanoTime()).as("no letter came").isLessThan(deadline);
            Thread.onSpinWait();
        }
        Matcher found = LINK.matcher(value("select body " + about));
        assertThat(found.find()).isTrue();
        link = found.group(1);
    }

    @Test
    void a_corrected_phone_is_live_at_once_and_a_new_name_when_the_centre_has_accepted_it() throws Exception {
        try (Visit provider = Chromium.visit(360, ColorScheme.LIGHT);
                Visit resident = Chromium.visit();
                Visit manager = Chromium.visit().signedInAs("manager.rezh")) {
            provider.open(link);
            Axe.findsNothing(provider.page(), provider.page().url());
            provider.page().locator("a[href*='record=" + service + "']").click();
            Axe.findsNothing(provider.page(), provider.page().url());
            Locator spare = provider.page().locator("details [name$='-opens']").first();
            assertThat(spare.isVisible()).isFalse();
            provider.page().getByText("Добавить часы").click();
            assertThat(spare.isVisible()).isTrue();
            provider.page().locator("[name='contact-0-phone']").fill("+7 000 111-22-33");
            provider.page().locator("[name='name']").fill("Новое имя из письма");
            provider.page().locator("[name='hours-0-opens']").fill("23.00");
            provider.page().locator("[name='hours-0-closes']").fill("9.00");
            send(provider);
            provider.page().locator("#hours-0-closes-error").waitFor();
            assertThat(provider.page().locator("[name='name']").inputValue()).isEqualTo("Новое имя из письма");
            Axe.findsNothing(provider.page(), provider.page().url());
            provider.page().locator("[name='hours-0-opens']").fill("9.00");
            provider.page().locator("[name='hours-0-closes']").fill("23:00");
            send(provider);
            provider.page().locator("#done").waitFor();
            Axe.findsNothing(provider.page(), provider.page().url());

            resident.open("/rezh/services/" + slug);
            resident.page().getByText("+7 000 111-22-33").first().waitFor();
            assertThat(resident.heading().innerText()).doesNotContain("Новое имя из письма");

            manager.openOffice("/office/corrections");
            manager.page().getByText("Новое имя из письма").first().waitFor();
            manager.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Принять всё")))
                    .first()
                    .click();
            manager.page().locator("vaadin-notification-card").first().waitFor();
            resident.open("/rezh/services/" + slug);
            assertThat(resident.heading().innerText()).contains("Новое имя из письма");
            provider.open(link);
            provider.page().getByText("Центр принял.").first().waitFor();
        }
    }

    @Test
    void one_place_is_closed_and_opened_again_by_the_link() throws Exception {
        String organisation = "/rezh/providers/"
                + value("select p.slug from provider p join social_service s on s.provider_id = p.id where s.id = '"
                        + service + "'");
        try (Visit provider = Chromium.visit(360, ColorScheme.LIGHT);
                Visit resident = Chromium.visit()) {
            provider.open(link);
            provider.page().locator("button:has-text('Здесь закрыто')").first().click();
            provider.page().locator("#done").waitFor();
            resident.open(organisation);
            resident.page()
                    .getByText("Организация сообщила, что здесь закрыто")
                    .first()
                    .waitFor();

            provider.page().locator("button:has-text('вернуть')").first().click();
            provider.page().getByText("жители снова видят, что вы работаете").waitFor();
            resident.open(organisation);
            assertThat(resident.page().getByText("здесь закрыто").count()).isZero();
        }
    }

    @Test
    void the_page_is_for_one_reader_alone_and_wrong_keys_are_all_answered_alike() throws Exception {
        HttpResponse<String> page = Wire.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("noindex");

        String key = link.substring(link.indexOf('=') + 1);
        for (String wrong : new String[] {
            "/rezh/confirm",
            "/rezh/confirm?key=",
            "/rezh/confirm?key=" + key + "x",
            "/revda/confirm?key=" + key,
            "/rezh/confirm?key=%00",
            "/rezh/confirm/edit?key=" + key + "x&kind=service&record=" + service,
            "/rezh/confirm/edit?key=" + key + "&kind=service&record=00000000-0000-0000-0000-000000000000",
            "/rezh/confirm/edit?key=" + key + "&kind=x&record=x"
        }) {
            assertThat(Wire.get(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }

    private static void send(Visit provider) {
        provider.page().locator("form button.btn").click();
    }

    private static String value(String query) throws SQLException {
        try (var connection = RunningPlatform.database().getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }

    private static void update(String statement) throws SQLException {
        try (var connection = RunningPlatform.database().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
