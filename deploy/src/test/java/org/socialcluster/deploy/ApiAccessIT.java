package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the API × every kind of asker × one's own, somebody else's and nobody's centre. What each of them
 * gets stands in {@link #EXPECTED}; an operation that has no line there stops the build.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiAccessIT {
    /** Who asks. Somebody of a centre belongs to Реж, except for the foreigner. */
    private enum Asker {
        NOBODY,
        WRONG_PASSWORD,
        MANAGER,
        FOREIGN_MANAGER,
        COORDINATOR,
        LISTINGS_EDITOR,
        ADMINISTRATOR,
        REGIONAL_EDITOR,
        EXPERT,
        MINISTRY,
        READ_ONLY_TOKEN;

        private static final Map<Asker, String> LOGINS = Map.of(
                MANAGER, "manager.rezh",
                FOREIGN_MANAGER, "manager.revda",
                COORDINATOR, "coordinator.rezh",
                LISTINGS_EDITOR, "listings.rezh",
                ADMINISTRATOR, "admin",
                REGIONAL_EDITOR, "editor",
                EXPERT, "expert",
                MINISTRY, "ministry");

        String[] proof() {
            return switch (this) {
                case NOBODY -> new String[] {};
                case WRONG_PASSWORD -> new String[] {"Authorization", Wire.basic("nobody.at.all", "wrong")};
                case READ_ONLY_TOKEN -> new String[] {"Authorization", "Bearer " + Holder.TOKEN};
                // The session counts as well as a password, and costs no half second each time.
                default ->
                    new String[] {
                        "Cookie",
                        "session=" + Wire.session(Objects.requireNonNull(LOGINS.get(this))),
                        "Sec-Fetch-Site",
                        "same-origin"
                    };
            };
        }
    }

    /** Made once, and only when it is needed. */
    private static final class Holder {
        static final String TOKEN =
                PersonalToken.create(Newcomer.in("rezh", "координатор").session(), false);
    }

    /** Whose thing is asked for. */
    private enum Whose {
        OWN("rezh"),
        FOREIGN("revda"),
        OF_THE_REGION("region"),
        NOBODYS("atlantis");

        private final String town;

        Whose(String town) {
            this.town = town;
        }

        String fill(String path) {
            String filled = path.replace("{town}", town);
            assertThat(filled)
                    .as("a path whose parameters this test can fill; teach it the new one")
                    .doesNotContain("{");
            return filled;
        }
    }

    /** The status that one kind of asker gets for one kind of thing. */
    private interface Expectation {
        int status(Asker asker, Whose whose);
    }

    private static final Expectation PUBLIC = (asker, whose) -> asker == Asker.WRONG_PASSWORD ? 401 : 200;
    private static final Expectation PUBLIC_IN_A_TOWN =
            (asker, whose) -> asker == Asker.WRONG_PASSWORD ? 401 : whose == Whose.NOBODYS ? 404 : 200;
    private static final Expectation SIGNED_IN =
            (asker, whose) -> asker == Asker.NOBODY || asker == Asker.WRONG_PASSWORD ? 401 : 200;

    private static final Map<String, Expectation> EXPECTED = Map.of(
            "GET /api/centres", PUBLIC,
            "GET /api/centres/{town}", PUBLIC_IN_A_TOWN,
            "GET /api/me", SIGNED_IN,
            "GET /api/needs", PUBLIC,
            "GET /api/taxonomies", PUBLIC);

    @Test
    void every_operation_has_an_expectation_and_every_expectation_an_operation() {
        assertThat(operations())
                .as("operations of /api/openapi; a new one needs a line in EXPECTED: who gets which status")
                .containsExactlyElementsOf(new TreeSet<>(EXPECTED.keySet()));
    }

    @Test
    void a_password_sent_with_the_request_counts_as_well_as_a_session() {
        HttpResponse<String> answer = Wire.get("/api/me", "Authorization", Wire.basic("manager.rezh", "demo"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Wire.json(answer).path("login").asText()).isEqualTo("manager.rezh");
    }

    @TestFactory
    Stream<DynamicTest> everybody_gets_what_is_expected() {
        return operations().stream()
                .flatMap(operation -> Stream.of(Asker.values())
                        .map(asker -> dynamicTest(operation + " for " + asker, () -> ask(operation, asker))));
    }

    private static void ask(String operation, Asker asker) {
        Expectation expectation = Objects.requireNonNull(EXPECTED.get(operation), operation);
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        for (Whose whose : path.contains("{") ? Whose.values() : new Whose[] {Whose.OWN}) {
            HttpResponse<String> answer = Wire.send(method, whose.fill(path), "", asker.proof());
            assertThat(answer.statusCode())
                    .as("%s for %s, %s: %s", operation, asker, whose, answer.body())
                    .isEqualTo(expectation.status(asker, whose));
            if (answer.statusCode() >= 400) {
                Problems.isProblem(answer);
            }
        }
    }

    private static List<String> operations() {
        JsonNode paths = Wire.json(Wire.get("/api/openapi")).path("paths");
        List<String> operations = new ArrayList<>();
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path)
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations.stream().sorted().toList();
    }
}
