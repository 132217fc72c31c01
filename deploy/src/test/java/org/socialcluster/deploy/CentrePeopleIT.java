package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whom people meet in a centre, when it is open, and how they take a place at an event: over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CentrePeopleIT {
    private static final Pattern OPEN = Pattern.compile("(Открыто сейчас|Сейчас закрыто|Сейчас перерыв)[^<]*");

    @Test
    void the_staff_of_a_town_is_on_one_page_with_hours_and_who_stands_in() {
        String page = plain(Wire.get("/rezh/staff").body());

        assertThat(page).contains("Сотрудники центра в Реже", "Социальный координатор", "Отсутствует по", "Замещает:");
        assertThat(page).contains("Руководитель центра: Образцов (демо)");
    }

    @Test
    void a_name_is_gone_as_soon_as_the_consent_is_taken_back() {
        ObjectNode body = Listings.body("staff", Listings.unique("Методист"), "");
        body.put("displayName", "Тамара Согласная");
        body.putObject("consent").put("name", true).put("photo", false).put("given", "2026-11-01");
        String path = Listings.add("manager.revda", "revda", body, "staff");
        publish("manager.revda", path);
        assertThat(Wire.get("/revda/staff").body()).contains("Тамара Согласная");

        body.putObject("consent").put("name", false).put("photo", false).putNull("given");
        HttpResponse<String> changed = Wire.send("PUT", path, body.toString(), ifMatch("manager.revda", path));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        String page = Wire.eventually("/revda/staff", it -> !it.contains("Тамара Согласная"));
        assertThat(page).doesNotContain("Тамара Согласная");
        assertThat(Wire.get(path).body()).doesNotContain("Тамара Согласная");
    }

    @Test
    void the_centre_and_its_services_say_whether_they_are_open_now() {
        assertThat(plain(Wire.get("/ekaterinburg/").body())).containsPattern(OPEN);
        assertThat(plain(Wire.get("/ekaterinburg/services").body())).containsPattern(OPEN);
    }

    @Test
    void somebody_takes_the_last_place_somebody_else_waits_and_moves_up() {
        String event = event();
        String form = plain(Wire.get(event + "/registration").body());
        assertThat(form).contains("Свободно 1 место", "Записаться");
        String date = value(form, "name=\"date\" value=\"([^\"]+)\"");

        String first = register(event, date, "Анна", "anna" + System.nanoTime() + "@example.org");
        String second = register(event, date, "Пётр", "petr" + System.nanoTime() + "@example.org");
        assertThat(plain(Wire.get(second).body())).contains("Подтвердите запись");
        confirm(event, first);
        confirm(event, second);

        assertThat(plain(Wire.get(first).body())).contains("Вы записаны").doesNotContain("Анна");
        assertThat(plain(Wire.get(second).body())).contains("Вы в листе ожидания");
        assertThat(plain(Wire.get(first).body())).as("looking changes nothing").contains("Вы записаны");

        String key = first.substring(first.indexOf("key=") + 4);
        assertThat(Wire.form(event + "/registration/mine", Map.of("key", key), same())
                        .statusCode())
                .isEqualTo(303);

        assertThat(plain(Wire.get(first).body())).contains("Запись отменена");
        assertThat(plain(Wire.get(second).body())).contains("Вы записаны");
    }

    @Test
    void a_form_with_mistakes_comes_back_with_what_was_typed() {
        String event = event();

        HttpResponse<String> answer = Wire.form(
                event + "/registration", Map.of("name", "Анна Неполная", "contact", "никак", "date", ""), same());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(plain(answer.body())).contains("Анна Неполная", "никак", "Напишите почту или телефон");
    }

    @Test
    void a_telephone_gets_the_link_to_its_registration_on_the_page_and_a_known_one_the_same_as_a_new_one() {
        String event = event();
        String first = telephone(event, "+7 343 300-09-09");
        String known = telephone(event, "8 343 300 09 09");
        String fresh = telephone(event, "+7 343 300-09-10");

        String page = plain(Wire.get(known).body());
        assertThat(page).contains("Вы в листе ожидания", "Отменить запись");
        assertThat(plain(Wire.get(fresh).body()).replace(key(fresh), key(known)))
                .isEqualTo(page);
        Wire.form(event + "/registration/mine", Map.of("key", key(known)), same());
        assertThat(plain(Wire.get(known).body())).contains("Запись отменена");
        assertThat(plain(Wire.get(first).body())).contains("Вы записаны");
    }

    /** Address of the own registration, as the page after the form shows it. */
    private static String telephone(String event, String number) {
        String date = value(plain(Wire.get(event + "/registration").body()), "name=\"date\" value=\"([^\"]+)\"");
        HttpResponse<String> answer = Wire.form(
                event + "/registration",
                Map.of("date", date, "name", "Анна", "contact", number, "consent", "yes"),
                same());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String taken = Wire.header(answer, "Location").replaceFirst("^https?://[^/]+", "");
        HttpResponse<String> page = Wire.get(taken);
        assertThat(Wire.header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        Matcher link = Pattern.compile("href=\"(" + Pattern.quote(event) + "/registration/mine\\?key=[^\"]+)\"")
                .matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link.group(1);
    }

    private static String key(String address) {
        return address.replaceFirst(".*key=", "");
    }

    private static String register(String event, String date, String name, String contact) {
        HttpResponse<String> answer = Wire.form(
                event + "/registration",
                Map.of("date", date, "name", name, "contact", contact, "consent", "yes"),
                same());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String taken = Wire.header(answer, "Location").replaceFirst("^https?://[^/]+", "");
        assertThat(taken).isEqualTo(event + "/registration/taken?by=mail");
        assertThat(plain(Wire.get(taken).body())).contains("Проверьте почту").doesNotContain(contact);
        String secret = secret("select secret from event_registration where email = '" + contact + "'");
        return event + "/registration/mine?key=" + secret;
    }

    private static String secret(String query) {
        try (var connection = RunningPlatform.database().getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void confirm(String event, String own) {
        String key = own.substring(own.indexOf("key=") + 4);
        assertThat(Wire.form(event + "/registration/mine", Map.of("key", key, "do", "confirm"), same())
                        .statusCode())
                .isEqualTo(303);
    }

    /** Address of the page of a published event in a week, with room for one. */
    private static String event() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        ObjectNode body = new ObjectMapper()
                .createObjectNode()
                .put("name", Listings.unique("Кружок"))
                .put("description", "Рисуем")
                .put("kind", "CLASS")
                .put("format", "ONSITE")
                .put("placeText", "Библиотека")
                .put("starts", day + "T18:00")
                .put("ends", day + "T19:00")
                .put("allDay", false)
                .put("capacity", 1)
                .put("registration", true);
        List.of("audience", "occurrences", "languages").forEach(body::putArray);
        body.putArray("needs").add("ELDERLY_CLUB");
        body.putObject("cost").put("kind", "FREE");
        String path = Listings.add("manager.polevskoy", "polevskoy", body, "events");
        publish("manager.polevskoy", path);
        return "/polevskoy/events/" + Wire.json(Wire.get(path)).path("slug").asText();
    }

    private static void publish(String login, String path) {
        HttpResponse<String> moved =
                Wire.send("PUT", path + "/status", "{\"status\": \"published\"}", ifMatch(login, path));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    private static String[] ifMatch(String login, String path) {
        String version = Wire.header(Wire.get(path, Listings.json(login)), "ETag");
        return Listings.with(Listings.json(login), "If-Match", version);
    }

    private static String[] same() {
        return new String[] {"Sec-Fetch-Site", "same-origin"};
    }

    private static String value(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String plain(String html) {
        return html.replace('\u00a0', ' ').replace("\u2060", "");
    }
}
