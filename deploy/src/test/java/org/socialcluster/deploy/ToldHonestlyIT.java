package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the site and the office say of the moment: consents, closed places, room, hours; and of what is not there yet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ToldHonestlyIT {
    @Test
    void the_picture_of_a_person_is_asked_for_each_time_and_is_gone_with_the_consent() {
        String person = one("select m.id from staff_member m join centre c on c.id = m.centre_id"
                + " where c.slug = 'polevskoy' and m.status = 'PUBLISHED' order by m.slug limit 1");
        sql("update staff_member set photo_consent = true, consent_given = current_date, consent_recorded_at = now(),"
                + " consent_recorded_by = gen_random_uuid() where id = '" + person + "'");
        String picture = one("""
                insert into picture (centre_id, id, staff_id, alt, sort_order, width, height, large, small_width, small_height, small)
                select centre_id, gen_random_uuid(), id, 'Портрет', 1, 1, 1, '\\xffd8ffd9', 1, 1, '\\xffd8ffd9'
                  from staff_member where id = '%s' returning id
                """.formatted(person));
        String address = "/polevskoy/pictures/" + picture + "-400.jpg";

        HttpResponse<String> shown = Wire.get(address);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(Wire.header(shown, "Cache-Control")).isEqualTo("private, no-cache");
        String tag = Wire.header(shown, "ETag");
        assertThat(Wire.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(Wire.eventually("/polevskoy/staff", it -> it.contains(picture)))
                .contains(picture);
        sql("update staff_member set photo_consent = false where id = '" + person + "'");
        assertThat(Wire.get(address, "If-None-Match", tag).statusCode()).isEqualTo(404);
        assertThat(Wire.eventually("/polevskoy/staff", it -> !it.contains(picture)))
                .doesNotContain(picture);
    }

    @Test
    void a_place_that_a_program_closes_is_closed_on_the_page_of_its_organisation_until_it_is_opened() {
        String place = one("""
                select l.id from place l join centre c on c.id = l.centre_id
                  join provider p on p.centre_id = l.centre_id and p.id = l.provider_id and p.status = 'PUBLISHED'
                 where c.slug = 'polevskoy' and not l.address_hidden order by l.slug limit 1
                """);
        String page = "/polevskoy/providers/"
                + one("select p.slug from provider p join place l on l.provider_id = p.id where l.id = '" + place
                        + "'");
        String list = "/api/centres/polevskoy/special-days";
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String body =
                "{\"placeId\": \"%s\", \"firstDay\": \"%s\", \"lastDay\": \"%s\", \"hours\": [], \"reason\": \"Прорвало трубу\"}"
                        .formatted(place, today, LocalDate.now(ZoneOffset.UTC).plusDays(9));

        HttpResponse<String> added = Wire.send("POST", list, body, Listings.json("manager.polevskoy"));

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonNode day = Wire.json(added);
        assertThat(day.path("version").asLong()).isEqualTo(1);
        assertThat(Wire.eventually(page, it -> it.contains("Прорвало трубу")))
                .contains("Здесь закрыто", "Прорвало трубу");
        String own = list + "/" + day.path("id").asText();
        HttpResponse<String> unseen =
                Wire.send("PUT", own, body.replace("трубу", "крышу"), Listings.json("manager.polevskoy"));
        assertThat(unseen.statusCode()).isEqualTo(428);
        HttpResponse<String> changed = Wire.send(
                "PUT",
                own,
                body.replace("Прорвало трубу", "Ремонт крыши"),
                Listings.with(Listings.json("manager.polevskoy"), "If-Match", Wire.header(added, "ETag")));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(Wire.eventually(page, it -> it.contains("Ремонт крыши"))).contains("Ремонт крыши");
        Listings.delete("manager.polevskoy", own);
        assertThat(Wire.eventually(page, it -> !it.contains("Здесь закрыто"))).doesNotContain("Здесь закрыто");
    }

    @Test
    void what_a_service_says_of_its_room_has_a_date_and_an_old_one_a_warning() {
        String service = one("""
                update social_service s set capacity_state = 'LIMITED', capacity_updated_at = now(), confirmed_at = now()
                  from centre c where c.id = s.centre_id and c.slug = 'polevskoy' and s.id = (
                    select id from social_service where centre_id = c.id and status = 'PUBLISHED' order by slug limit 1)
                returning s.slug
                """);
        String page = "/polevskoy/services/" + service;

        assertThat(Wire.eventually(page, it -> it.contains("О местах — по данным на")))
                .contains("О местах — по данным на");
        sql(
                "update social_service s set capacity_updated_at = now() - interval '40 days', confirmed_at = now() - interval '40 days'"
                        + " from centre c where c.id = s.centre_id and c.slug = 'polevskoy' and s.slug = '" + service
                        + "'");
        assertThat(Wire.eventually(page, it -> it.contains("О местах давно не уточняли")))
                .contains("О местах давно не уточняли, последний раз — ");
    }

    @Test
    void the_page_of_a_need_says_what_is_open_now() {
        assertThat(Wire.get("/rezh/needs/home-care").body().replace('\u00a0', ' '))
                .containsPattern("Открыто сейчас|Открыто круглосуточно|Сейчас закрыто|Сейчас перерыв");
    }

    @Test
    void the_ministry_s_first_page_says_what_can_be_done_and_each_way_leads_somewhere() {
        for (String login : new String[] {"ministry", "editor"}) {
            try (Visit visit =
                    Chromium.visit(360, ColorScheme.LIGHT).signedInAs(login).openOffice("/office")) {
                visit.page().getByText("Что здесь можно сделать").waitFor();
                assertThat(visit.page().locator(".loading").isVisible()).isFalse();
                for (var way : visit.page()
                        .locator("vaadin-app-layout .box ul.lines a")
                        .all()) {
                    String href = String.valueOf(way.evaluate("it => new URL(it.href).pathname"));
                    assertThat(Wire.get(href, "Cookie", "session=" + Wire.session(login))
                                    .statusCode())
                            .as(login + " " + href)
                            .isEqualTo(200);
                }
                Object beyond = visit.page().evaluate("document.documentElement.scrollWidth - innerWidth");
                assertThat(((Number) beyond).intValue()).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void the_office_says_that_it_is_being_loaded_before_its_front_end_is_there() {
        String page = Wire.get("/office/", "Cookie", "session=" + Wire.session("manager.rezh"))
                .body();

        assertThat(page).contains("Загружаем управление…", "Включите его в браузере");
    }

    private static void sql(String statement) {
        try (Connection connection = RunningPlatform.database().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String one(String query) {
        try (Connection connection = RunningPlatform.database().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
