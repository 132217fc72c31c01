package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Events as residents and their calendars get them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventPagesIT {
    @Test
    void the_list_shows_what_is_to_come_by_day_and_a_month_as_a_table() {
        String list = Wire.get("/rezh/events").body();
        String month = Wire.get("/rezh/events?month=2026-12").body();

        assertThat(list)
                .contains("Мероприятия в Реже")
                .contains("/rezh/events/rezh-ev-")
                .contains("/rezh/events.ics");
        assertThat(month).contains("<table class=\"month\">").contains("Декабрь");
        assertThat(Wire.get("/rezh/events?audience=elderly&online=1&free=1").statusCode())
                .isEqualTo(200);
        assertThat(Wire.get("/rezh/events?month=nonsense&from=1&need=x").statusCode())
                .isEqualTo(200);
        assertThat(Wire.get("/rezh/").body()).contains("/rezh/events");
        assertThat(Wire.get("/sitemap.xml").body()).contains("/rezh/events/rezh-ev-");
    }

    @Test
    void a_weekly_event_published_now_is_in_the_calendar_that_a_program_subscribes_to() {
        String name = Listings.unique("Клуб для проверки");
        ObjectNode club = body(name);
        club.putArray("contacts").addObject().put("phone", "+7 343 123-45-67").put("note", "Анна, до 18");
        String path = Listings.add("manager.rezh", "rezh", club, "events");
        HttpResponse<String> moved = Wire.send(
                "PUT",
                path + "/status",
                "{\"status\": \"published\"}",
                Listings.with(Listings.json("manager.rezh"), "If-Match", "\"1\""));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        String slug = Wire.json(moved).path("slug").asText();

        HttpResponse<String> feed = Wire.get("/rezh/events.ics");
        HttpResponse<String> one = Wire.get("/rezh/events/" + slug + ".ics");

        assertThat(Wire.header(feed, "Content-Type")).startsWith("text/calendar");
        assertThat(feed.body().replace("\r\n ", "")).contains("SUMMARY:" + name).contains("BEGIN:VTIMEZONE");
        assertThat(one.body().replace("\r\n ", ""))
                .contains("DTSTART;TZID=Asia/Yekaterinburg:20270302T180000")
                .contains("RRULE:FREQ=WEEKLY;COUNT=4")
                .contains("CONTACT:+7 343 123-45-67\\, Анна\\, до 18")
                .contains("/rezh/events/" + slug);
        assertThat(Wire.get("/rezh/events.ics", "If-None-Match", Wire.header(feed, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(Wire.get("/revda/events.ics").body()).doesNotContain(slug);
        assertThat(Wire.get("/revda/events/" + slug).statusCode()).isEqualTo(404);
        String page = Wire.get("/rezh/events/" + slug).body();
        assertThat(page)
                .contains("2 марта")
                .contains("\"@type\":\"Event\"")
                .contains(
                        "\"@type\":\"ContactPoint\",\"telephone\":\"+7 343 123-45-67\",\"description\":\"Анна, до 18\"")
                .contains("\"startDate\":\"2027-03-02T18:00+05:00\"");
        archive(path);
    }

    private static ObjectNode body(String name) {
        return Listings.body("events", name, "").putNull("providerId");
    }

    private static void archive(String path) {
        HttpResponse<String> now = Wire.get(path, Listings.json("manager.rezh"));
        Wire.send(
                "PUT",
                path + "/status",
                "{\"status\": \"archived\"}",
                Listings.with(Listings.json("manager.rezh"), "If-Match", Wire.header(now, "ETag")));
    }
}
