package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of records as no demonstration has them: drafts and their previews, hostile names, bare and real ones. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnusualListingsIT {
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final String LONG =
            "</script><script>alert(1)</script> " + "Высокотехнологичное<b>переосвидетельствование ".repeat(5) + RUN;
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID HIDDEN_PROVIDER = UUID.randomUUID();
    private static final UUID PLACE = UUID.randomUUID();
    private static final UUID REAL = UUID.randomUUID();
    private static final UUID BARE = UUID.randomUUID();
    private static final UUID DRAFT = UUID.randomUUID();

    @BeforeAll
    static void records_of_serov_beside_its_demonstration() {
        provider(PROVIDER, "real", "PUBLISHED");
        provider(HIDDEN_PROVIDER, "hidden", "DRAFT");
        sql(
                "insert into place (centre_id, id, provider_id, slug, name, street, city, latitude, longitude, demo)"
                        + " select id, ?::uuid, ?::uuid, ?, 'Дом', 'улица Настоящая, 1', 'Серов', 59.6, 60.5, false from centre where slug = 'serov'",
                PLACE,
                PROVIDER,
                "place-" + RUN);
        service(REAL, "real", PROVIDER, "PUBLISHED", LONG);
        sql(
                "update social_service set place_id = ?::uuid, confirmed_at = now(), schedule = ?::jsonb where id = ?::uuid",
                PLACE,
                "[{\"rrule\": \"FREQ=WEEKLY;BYDAY=MO,TU\", \"opens\": \"09:00\", \"closes\": \"12:00\", \"note\": null},"
                        + " {\"rrule\": \"FREQ=MONTHLY;BYDAY=1SA\", \"opens\": \"10:00\", \"closes\": \"12:00\", \"note\": null}]",
                REAL);
        sql(
                "with made as (insert into contact (centre_id, id, phone) select id, ?::uuid, '+7 343 000-00-00' from centre where slug = 'serov'"
                        + " on conflict (centre_id, content) where content <> '' do update set phone = excluded.phone"
                        + " returning centre_id, id)"
                        + " insert into service_contact (centre_id, service_id, contact_id, sort_order) select centre_id, ?::uuid, id, 1 from made",
                UUID.randomUUID(),
                REAL);
        service(BARE, "bare", PROVIDER, "PUBLISHED", "Без подробностей " + RUN);
        service(DRAFT, "draft", HIDDEN_PROVIDER, "DRAFT", "Черновик " + RUN);
    }

    @Test
    void what_people_wrote_is_text_in_html_and_in_linked_data() {
        Markup page = Markup.of("/serov/services/real-" + RUN);

        assertThat(page.html()).doesNotContain("<script>alert").contains("&lt;/script>&lt;script>alert(1)");
        assertThat(page.data().get(0).get("name").asText()).isEqualTo(LONG);
    }

    @Test
    void machines_read_what_is_known_of_a_real_service_and_nothing_else() {
        JsonNode real = Markup.of("/serov/services/real-" + RUN).data().get(0);
        JsonNode bare = Markup.of("/serov/services/bare-" + RUN).data().get(0);
        JsonNode provider = Markup.of("/serov/providers/real-" + RUN).data().get(0);

        assertThat(real.get("@type").asText()).isEqualTo("Service");
        assertThat(real.at("/provider/@type").asText()).isEqualTo("Organization");
        assertThat(real.at("/availableChannel/0/serviceLocation/address/streetAddress")
                        .asText())
                .isEqualTo("улица Настоящая, 1");
        assertThat(real.at("/availableChannel/0/serviceLocation/geo/latitude").asDouble())
                .isEqualTo(59.6);
        assertThat(real.at("/availableChannel/0/servicePhone/0/telephone").asText())
                .isEqualTo("+7 343 000-00-00");
        assertThat(real.get("hoursAvailable")).hasSize(1);
        assertThat(bare.has("hoursAvailable")).isFalse();
        assertThat(bare.findValue("serviceLocation")).isNull();
        assertThat(bare.findValue("servicePhone")).isNull();
        assertThat(provider.at("/location/0/address/addressLocality").asText()).isEqualTo("Серов");
        assertThat(provider.has("telephone")).isFalse();
    }

    @Test
    void what_nobody_knows_is_said_to_be_unknown() {
        assertThat(Markup.of("/serov/services/bare-" + RUN).html())
                .contains("Эти сведения ещё никто не проверил.")
                .contains("Часы пока не знаем.")
                .contains("Телефон и почту пока не знаем.")
                .contains("Есть ли пандус, мы ещё не проверили.")
                .contains("Адрес пока не знаем")
                .contains("Ещё не проверяли");
        assertThat(Markup.of("/serov/services/real-" + RUN).html()).contains("первая суббота месяца 10:00");
    }

    @Test
    void a_draft_is_on_no_page_whoever_guesses_its_name() {
        assertThat(Wire.get("/serov/services/draft-" + RUN).statusCode()).isEqualTo(404);
        assertThat(Wire.get("/serov/providers/hidden-" + RUN).statusCode()).isEqualTo(404);
        assertThat(Wire.get("/sitemap.xml").body()).doesNotContain("draft-" + RUN, "hidden-" + RUN);
        assertThat(Wire.get("/serov/services?q=" + Wire.encoded("Черновик " + RUN))
                        .body())
                .doesNotContain("draft-" + RUN);
        assertThat(Wire.get("/serov/services/draft-" + RUN, "Cookie", "session=" + Wire.session("manager.serov"))
                        .statusCode())
                .as("the public page is the same for everybody")
                .isEqualTo(404);
    }

    @Test
    void a_preview_shows_the_draft_to_whoever_has_the_link_and_nobody_keeps_it() {
        String token = preview("serov", DRAFT, "manager.serov", "15 minutes");

        HttpResponse<String> answer = Wire.get("/serov/services/draft-" + RUN + "?preview=" + token);
        HttpResponse<String> provider = Wire.get("/serov/providers/hidden-" + RUN + "?preview="
                + preview("serov", HIDDEN_PROVIDER, "manager.serov", "15 minutes"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Черновик " + RUN, "Так страницу увидит житель.", "content=\"noindex\"");
        assertThat(answer.body()).doesNotContain("rel=\"canonical\"", "application/ld+json");
        assertThat(Wire.header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(provider.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "../../x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void a_wrong_token_is_a_preview_that_has_ended(String token) {
        ended(Wire.get("/serov/services/draft-" + RUN + "?preview=" + token));
        ended(Wire.get("/serov/services/bare-" + RUN + "?preview=" + token));
    }

    @Test
    void a_token_opens_its_own_record_of_its_own_centre_for_a_while_and_nothing_else() {
        String draft = "/serov/services/draft-" + RUN + "?preview=";

        ended(Wire.get(draft + preview("serov", DRAFT, "manager.serov", "-1 second")));
        ended(Wire.get(draft + preview("serov", BARE, "manager.serov", "15 minutes")));
        ended(Wire.get(draft + preview("rezh", DRAFT, "manager.rezh", "15 minutes")));
        ended(Wire.get(
                "/rezh/services/draft-" + RUN + "?preview=" + preview("rezh", DRAFT, "manager.rezh", "15 minutes")));
        ended(Wire.get(draft + preview("serov", DRAFT, "manager.rezh", "15 minutes")));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void long_names_previews_and_unknowns_break_no_rule_and_no_line(int width) {
        String token = preview("serov", DRAFT, "manager.serov", "15 minutes");
        try (Visit visit = Chromium.visit(width, ColorScheme.LIGHT)) {
            for (String path : new String[] {
                "/serov/services/real-" + RUN,
                "/serov/services/bare-" + RUN,
                "/serov/providers/real-" + RUN,
                "/serov/services?q=" + Wire.encoded(RUN),
                "/serov/services/draft-" + RUN + "?preview=" + token
            }) {
                visit.open(path);

                Axe.findsNothing(visit.page(), path);
                assertThat((Integer) visit.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    private static void ended(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Markup.of(answer).html())
                .contains("<h1>Просмотр закончился</h1>")
                .doesNotContain("Черновик " + RUN);
        assertThat(Wire.header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    private static void provider(UUID id, String slug, String status) {
        sql(
                "insert into provider (centre_id, id, slug, name, kind, status, demo)"
                        + " select id, ?::uuid, ?, ?, 'NPO', ?, false from centre where slug = 'serov'",
                id,
                slug + "-" + RUN,
                "Общество " + RUN,
                status);
    }

    private static void service(UUID id, String slug, UUID provider, String status, String name) {
        sql(
                "insert into social_service (centre_id, id, slug, name, description, provider_id, form, cost_kind, capacity_state, status, demo)"
                        + " select id, ?::uuid, ?, ?, 'Что это.', ?::uuid, 'VISIT', 'FREE', 'UNKNOWN', ?, false from centre where slug = 'serov'",
                id,
                slug + "-" + RUN,
                name,
                provider,
                status);
    }

    /** As the office opens it. */
    private static String preview(String town, UUID record, String login, String lasts) {
        String token = UUID.randomUUID().toString();
        sql(
                "insert into preview (token_hash, centre_id, record_id, account_id, created_at, expires_at)"
                        + " select decode(?, 'hex'), c.id, ?::uuid, a.id, now() - interval '1 hour', now() + ?::interval"
                        + " from centre c, account a where c.slug = ? and a.login = ?",
                digest(token),
                record,
                lasts,
                town,
                login);
        return token;
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void sql(String statement, Object... values) {
        try (Connection connection = RunningPlatform.database().getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int place = 0; place < values.length; place++) {
                prepared.setString(place + 1, values[place].toString());
            }
            assertThat(prepared.executeUpdate()).isPositive();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
