package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** Records of listings made through the API for a test, and taken away again. */
final class Listings {
    static final List<String> KINDS = List.of("providers", "places", "services", "events", "staff", "special-days");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Listings() {}

    /** A valid body; a service is of the given provider. */
    static ObjectNode body(String kind, String name, String provider) {
        if (kind.equals("staff")) {
            ObjectNode person = JSON.createObjectNode().put("position", name);
            List.of("reception", "languages", "topics").forEach(person::putArray);
            return person;
        }
        if (kind.equals("special-days")) {
            ObjectNode day =
                    JSON.createObjectNode().put("firstDay", "2027-03-02").put("reason", name);
            day.putArray("hours");
            return day;
        }
        ObjectNode body = switch (kind) {
            case "providers" -> JSON.createObjectNode().put("kind", "NPO").put("inSocialRegistry", false);
            case "places" ->
                JSON.createObjectNode()
                        .put("city", "Реж")
                        .put("addressHidden", false)
                        .put("passportClass", "UNKNOWN");
            case "events" -> event(provider);
            default -> service(provider);
        };
        body.put("name", name);
        if (kind.equals("events")) {
            return body;
        }
        List.of(kind.equals("providers") ? "sectors" : "accessibility").forEach(body::putArray);
        return body;
    }

    private static ObjectNode service(String provider) {
        ObjectNode body = JSON.createObjectNode()
                .put("description", "Что делают")
                .put("form", "VISIT")
                .put("providerId", provider)
                .put("byAppointment", false);
        List.of("needs", "serviceTypes", "audience", "documents", "schedule", "contacts", "languages", "servesTowns")
                .forEach(body::putArray);
        body.putObject("cost").put("kind", "FREE");
        body.putObject("eligibility").put("ippsuRequired", false);
        body.putObject("capacity").put("state", "UNKNOWN");
        return body;
    }

    private static ObjectNode event(String provider) {
        ObjectNode body = JSON.createObjectNode()
                .put("description", "Что будет")
                .put("kind", "MEETING")
                .put("providerId", provider)
                .put("format", "ONSITE")
                .put("placeText", "Площадь")
                .put("starts", "2027-03-02T18:00")
                .put("ends", "2027-03-02T19:30")
                .put("allDay", false)
                .put("rrule", "FREQ=WEEKLY;COUNT=4")
                .put("registration", false);
        List.of("needs", "audience", "occurrences", "languages").forEach(body::putArray);
        body.putObject("cost").put("kind", "FREE");
        return body;
    }

    /** Adds a draft as somebody; its address. */
    static String add(String login, String town, ObjectNode body, String kind) {
        String path = "/api/centres/" + town + "/" + kind;
        HttpResponse<String> answer = Wire.send("POST", path, body.toString(), json(login));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return path + "/" + Wire.json(answer).path("id").asText();
    }

    static void delete(String login, String path) {
        HttpResponse<String> seen = Wire.get(path, json(login));
        String version = Wire.header(seen, "ETag");
        assertThat(Wire.send("DELETE", path, "", with(json(login), "If-Match", version))
                        .statusCode())
                .as(path)
                .isEqualTo(204);
    }

    /** Headers of somebody with a session who sends JSON. */
    static String[] json(String login) {
        return new String[] {
            "Cookie",
            "session=" + Wire.session(login),
            "Sec-Fetch-Site",
            "same-origin",
            "Content-Type",
            "application/json"
        };
    }

    static String[] with(String[] headers, String... more) {
        String[] all = new String[headers.length + more.length];
        System.arraycopy(headers, 0, all, 0, headers.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String unique(String name) {
        return name + " " + UUID.randomUUID();
    }
}
