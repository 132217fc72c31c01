package org.socialcluster.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.StatusChange;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonBodyTest {
    private static final String SERVICE = """
            {"name": "Социальный работник на дом", "description": "Приходит, моет.",
             "needs": ["HOME_CARE"], "serviceTypes": ["DOMESTIC"], "form": "HOME", "audience": ["ELDERLY"],
             "providerId": "01900000-0000-7000-8000-000000000001", "placeId": null,
             "cost": {"kind": "PARTLY", "text": "до половины разницы дохода"},
             "eligibility": {"text": "Нужна ИППСУ", "ippsuRequired": true}, "documents": ["IPPSU"], "byAppointment": false,
             "accessibility": ["WHEELCHAIR"],
             "schedule": [{"rrule": "FREQ=WEEKLY;BYDAY=MO", "opens": "09:00", "closes": "13:00", "note": null}],
             "contacts": [{"phone": "+7 000 000-00-00", "email": null, "note": null}],
             "capacity": {"state": "LIMITED", "waiting": 3, "note": null}, "languages": ["ru"],
             "servesTowns": [{"town": "revda", "monthlyQuota": null, "days": []}]}
            """;

    @Test
    void the_example_of_the_contract_is_read_whole() {
        ServiceDraft draft = (ServiceDraft) read(ServiceDraft.class, SERVICE);

        assertThat(draft.needs()).containsExactly("HOME_CARE");
        assertThat(draft.providerId()).hasToString("01900000-0000-7000-8000-000000000001");
        assertThat(draft.placeId()).isNull();
        assertThat(draft.capacity().waiting()).isEqualTo(3);
        assertThat(draft.servesTowns().get(0).town()).isEqualTo("revda");
    }

    @Test
    void a_status_is_read_in_lower_case() {
        StatusChange change = (StatusChange)
                read(StatusChange.class, "{\"status\": \"closed\", \"reason\": \"Ремонт\", \"until\": \"2026-12-01\"}");

        assertThat(change).isEqualTo(new StatusChange(ListingStatus.CLOSED, "Ремонт", LocalDate.of(2026, 12, 1)));
        assertThat(refusal(StatusChange.class, "{\"status\": \"CLOSED\"}"))
                .isEqualTo("status: Такого значения нет. Можно: draft, published, closed, archived.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "name": "Социальный работник на дом" | "name": 5 | name: Нужна строка.
                    "name": "Социальный работник на дом" | "name": ["x"] | name: Нужна строка.
                    "name": "Социальный работник на дом" | "name": true | name: Нужна строка.
                    "name": "Социальный работник на дом" | "naam": "x" | naam: Такого поля нет.
                    "closes": "13:00", "note": null | "closes": "13:00", "nota": null | schedule[0].nota: Такого поля нет. Есть: closes, note, opens, rrule.
                    "HOME" | "OUTER_SPACE" | form: Такого значения нет. Можно: HOME, SEMI_RESIDENTIAL, RESIDENTIAL, VISIT, REMOTE.
                    "HOME" | 0 | form: Такого значения нет.
                    "HOME" | "" | form: Такого значения нет.
                    "HOME" | "home" | form: Такого значения нет.
                    "waiting": 3 | "waiting": 3.5 | capacity.waiting: Нужно число.
                    "waiting": 3 | "waiting": "3" | capacity.waiting: Нужно число.
                    "waiting": 3 | "waiting": "" | capacity.waiting: Нужно число.
                    "waiting": 3 | "waiting": 99999999999999999999 | capacity.waiting: Нужно число.
                    "waiting": 3 | "waiting": 1e400 | capacity.waiting: Нужно число.
                    "byAppointment": false | "byAppointment": null | byAppointment: Нужно true или false.
                    "byAppointment": false | "byAppointment": 1 | byAppointment: Нужно true или false.
                    "byAppointment": false | "byAppointment": "false" | byAppointment: Нужно true или false.
                    01900000-0000-7000-8000-000000000001 | 1-1-1-1-1 | providerId: Нужен идентификатор
                    01900000-0000-7000-8000-000000000001 | x | providerId: Нужен идентификатор
                    "placeId": null | "placeId": {} | placeId: Нужен идентификатор
                    ["HOME_CARE"] | "HOME_CARE" | needs: Нужен список.
                    ["HOME_CARE"] | [{"code": 1}] | needs[0]: Нужна строка.
                    ["HOME_CARE"] | [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]] | needs[0]: Нужна строка.
                    "cost": { | "cost": [{ | cost: Нужен объект.
                    {"kind": "PARTLY", "text": "до половины разницы дохода"} | "FREE" | cost: Нужен объект.
                    {"kind": "PARTLY", "text": "до половины разницы дохода"} | [] | cost: Нужен объект.
                    {"kind": "PARTLY", "text": "до половины разницы дохода"} | "" | cost: Нужен объект.
                    "languages": ["ru"] | "languages": ["ru"], "languages": [] | Это не JSON
                    "revda", "monthlyQuota": null, "days": []}]} | "revda", "monthlyQuota": null, "days": []}]} {} | : Нужен объект.
                    """)
    void what_does_not_fit_is_named_by_its_path(String old, String with, String expected) {
        assertThat(refusal(ServiceDraft.class, SERVICE.replace(old, with))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``          | : Пришлите запись
                    null        | : Пришлите запись
                    {           | : Это не JSON
                    []          | : Нужен объект.
                    5           | : Нужен объект.
                    "x"         | : Нужен объект.
                    <xml/>      | : Это не JSON
                    {"a": \\u0000} | : Это не JSON
                    """)
    void what_is_no_object_at_all_is_a_problem_too(String body, String expected) {
        assertThat(refusal(ServiceDraft.class, body)).contains(expected);
    }

    @Test
    void depth_length_and_digits_have_an_end() {
        String deep = "[".repeat(100_000);
        assertThat(refusal(ServiceDraft.class, "{\"cost\": " + deep)).isNotEmpty();
        assertThat(refusal(ServiceDraft.class, deep)).isNotEmpty();
        assertThat(refusal(ServiceDraft.class, "{\"name\": \"" + "я".repeat(200_000) + "\"}"))
                .isEqualTo("name: Слишком длинно, много уровней или больших чисел. Разделите на части.");
        assertThat(refusal(ServiceDraft.class, "{\"capacity\": {\"waiting\": " + "9".repeat(1000) + "}}"))
                .startsWith("capacity");
        assertThat(refusal(ServiceDraft.class, "{\"" + "x".repeat(200_000) + "\": 1}"))
                .hasSizeLessThan(500);
    }

    @Test
    void bytes_that_are_no_text_are_a_problem() {
        byte[] broken = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(ServiceDraft.class, broken));
    }

    private static String refusal(Class<?> type, String body) {
        try {
            Object read = read(type, body);
            return "read: " + read;
        } catch (Problem refused) {
            assertThat(refused.type().status()).isEqualTo(400);
            var error = refused.errors().get(0);
            return error.field() + ": " + error.message();
        }
    }

    private static Object read(Class<?> type, String body) {
        return read(type, body.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked") // the reader takes any class
    private static Object read(Class<?> type, byte[] body) {
        try {
            return new JsonBody()
                    .readFrom(
                            (Class<Record>) type,
                            type,
                            new Annotation[0],
                            MediaType.APPLICATION_JSON_TYPE,
                            new MultivaluedHashMap<>(),
                            new ByteArrayInputStream(body));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
