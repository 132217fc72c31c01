package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

        boolean belongsTo(Whose whose) {
            return switch (this) {
                case MANAGER, COORDINATOR, LISTINGS_EDITOR, READ_ONLY_TOKEN -> whose == Whose.OWN;
                case FOREIGN_MANAGER -> whose == Whose.FOREIGN;
                case ADMINISTRATOR, REGIONAL_EDITOR, EXPERT, MINISTRY -> whose == Whose.OF_THE_REGION;
                default -> false;
            };
        }

        boolean writesListings() {
            return this == MANAGER
                    || this == FOREIGN_MANAGER
                    || this == LISTINGS_EDITOR
                    || this == ADMINISTRATOR
                    || this == REGIONAL_EDITOR;
        }

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
        OWN("rezh", "manager.rezh"),
        FOREIGN("revda", "manager.revda"),
        OF_THE_REGION("region", "editor"),
        NOBODYS("atlantis", "");

        private final String town;
        private final String editor;

        Whose(String town, String editor) {
            this.town = town;
            this.editor = editor;
        }

        String fill(String path) {
            String kind = kind(path);
            String draft = DRAFTS.getOrDefault(this + " " + kind, "/" + UUID.randomUUID());
            String filled =
                    path.replace("{town}", town).replace("{slug}", "ippsu").replace("{id}", Listings.last(draft));
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
    /** What is gone in a town; the region itself is none. */
    private static final Expectation PUBLIC_IN_A_TOWN_ALONE = (asker, whose) ->
            asker == Asker.WRONG_PASSWORD ? 401 : whose == Whose.NOBODYS || whose == Whose.OF_THE_REGION ? 404 : 200;

    private static final Expectation SIGNED_IN =
            (asker, whose) -> asker == Asker.NOBODY || asker == Asker.WRONG_PASSWORD ? 401 : 200;

    /** A draft: its own centre reads it; whoever reads what is published, the ministry too, does not know it. */
    private static final Expectation DRAFT = (asker, whose) ->
            asker == Asker.WRONG_PASSWORD ? 401 : asker.belongsTo(whose) && asker != Asker.MINISTRY ? 200 : 404;

    /** A draft in the open data: nobody finds it there, its own centre neither. */
    private static final Expectation NOT_PUBLISHED = (asker, whose) -> asker == Asker.WRONG_PASSWORD ? 401 : 404;

    private static final Expectation ADDING = (asker, whose) -> writing(asker, whose, 201);

    /** What is sent here is no package: whoever may send one is told so. */
    private static final Expectation IMPORTING = (asker, whose) -> writing(asker, whose, 400);

    /** From a version that never was: whoever may change the record is told so, and nothing is changed. */
    private static final Expectation CHANGING = (asker, whose) -> writing(asker, whose, 412);

    private static final Map<String, Expectation> EXPECTED = Map.ofEntries(
            Map.entry("GET /api/centres", PUBLIC),
            Map.entry("GET /api/centres/{town}", PUBLIC_IN_A_TOWN),
            Map.entry("GET /api/centres/{town}/events", PUBLIC_IN_A_TOWN),
            Map.entry("POST /api/centres/{town}/events", ADDING),
            Map.entry("GET /api/centres/{town}/events/{id}", DRAFT),
            Map.entry("PUT /api/centres/{town}/events/{id}", CHANGING),
            Map.entry("DELETE /api/centres/{town}/events/{id}", CHANGING),
            Map.entry("PUT /api/centres/{town}/events/{id}/status", CHANGING),
            Map.entry("PUT /api/centres/{town}/events/{id}/confirmation", CHANGING),
            Map.entry("GET /api/centres/{town}/places", PUBLIC_IN_A_TOWN),
            Map.entry("POST /api/centres/{town}/places", ADDING),
            Map.entry("GET /api/centres/{town}/places/{id}", DRAFT),
            Map.entry("PUT /api/centres/{town}/places/{id}", CHANGING),
            Map.entry("DELETE /api/centres/{town}/places/{id}", CHANGING),
            Map.entry("GET /api/centres/{town}/providers", PUBLIC_IN_A_TOWN),
            Map.entry("POST /api/centres/{town}/providers", ADDING),
            Map.entry("GET /api/centres/{town}/providers/{id}", DRAFT),
            Map.entry("PUT /api/centres/{town}/providers/{id}", CHANGING),
            Map.entry("DELETE /api/centres/{town}/providers/{id}", CHANGING),
            Map.entry("PUT /api/centres/{town}/providers/{id}/status", CHANGING),
            Map.entry("GET /api/centres/{town}/services", PUBLIC_IN_A_TOWN),
            Map.entry("POST /api/centres/{town}/services", ADDING),
            Map.entry("GET /api/centres/{town}/services/{id}", DRAFT),
            Map.entry("PUT /api/centres/{town}/services/{id}", CHANGING),
            Map.entry("DELETE /api/centres/{town}/services/{id}", CHANGING),
            Map.entry("PUT /api/centres/{town}/services/{id}/status", CHANGING),
            Map.entry("PUT /api/centres/{town}/services/{id}/confirmation", CHANGING),
            Map.entry("GET /api/centres/{town}/special-days", PUBLIC_IN_A_TOWN),
            Map.entry("POST /api/centres/{town}/special-days", ADDING),
            Map.entry("GET /api/centres/{town}/special-days/{id}", PUBLIC_IN_A_TOWN),
            Map.entry("PUT /api/centres/{town}/special-days/{id}", CHANGING),
            Map.entry("DELETE /api/centres/{town}/special-days/{id}", CHANGING),
            Map.entry("GET /api/centres/{town}/staff", PUBLIC_IN_A_TOWN),
            Map.entry("POST /api/centres/{town}/staff", ADDING),
            Map.entry("GET /api/centres/{town}/staff/{id}", DRAFT),
            Map.entry("PUT /api/centres/{town}/staff/{id}", CHANGING),
            Map.entry("DELETE /api/centres/{town}/staff/{id}", CHANGING),
            Map.entry("PUT /api/centres/{town}/staff/{id}/status", CHANGING),
            Map.entry("PUT /api/centres/{town}/staff/{id}/confirmation", CHANGING),
            Map.entry("PUT /api/centres/{town}/providers/{id}/confirmation", CHANGING),
            Map.entry("PUT /api/centres/{town}/places/{id}/confirmation", CHANGING),
            Map.entry("POST /api/centres/{town}/hsds", IMPORTING),
            Map.entry("GET /api/coverage", PUBLIC),
            Map.entry("GET /api/coverage.csv", PUBLIC),
            Map.entry("GET /api/coverage.csv-metadata.json", PUBLIC),
            Map.entry("GET /api/coverage.xlsx", PUBLIC),
            Map.entry("GET /api/hsds", PUBLIC),
            Map.entry("GET /api/hsds/datapackage.zip", PUBLIC),
            Map.entry("GET /api/hsds/organizations", PUBLIC),
            Map.entry("GET /api/hsds/organizations/{id}", NOT_PUBLISHED),
            Map.entry("GET /api/hsds/profile", PUBLIC),
            Map.entry("GET /api/hsds/service_at_locations", PUBLIC),
            Map.entry("GET /api/hsds/service_at_locations/{id}", NOT_PUBLISHED),
            Map.entry("GET /api/hsds/services", PUBLIC),
            Map.entry("GET /api/hsds/services/{id}", NOT_PUBLISHED),
            Map.entry("GET /api/hsds/taxonomies", PUBLIC),
            Map.entry("GET /api/hsds/taxonomies/{id}", NOT_PUBLISHED),
            Map.entry("GET /api/hsds/taxonomy_terms", PUBLIC),
            Map.entry("GET /api/hsds/taxonomy_terms/{id}", NOT_PUBLISHED),
            Map.entry("GET /api/me", SIGNED_IN),
            Map.entry("GET /api/needs", PUBLIC),
            Map.entry("GET /api/routes", PUBLIC),
            Map.entry("GET /api/routes.jsonld", PUBLIC),
            Map.entry("GET /api/routes/profile.md", PUBLIC),
            Map.entry("GET /api/routes/{slug}.jsonld", PUBLIC),
            Map.entry("GET /api/routes/{slug}", PUBLIC),
            Map.entry("GET /api/centres/{town}/routes/{slug}", PUBLIC_IN_A_TOWN_ALONE),
            Map.entry("GET /api/search", PUBLIC),
            Map.entry("GET /api/taxonomies", PUBLIC));

    /** Draft records by centre and kind: their addresses. */
    private static final Map<String, String> DRAFTS = new LinkedHashMap<>();

    @BeforeAll
    static void a_draft_of_each_kind_in_each_centre() {
        for (Whose whose : List.of(Whose.OWN, Whose.FOREIGN, Whose.OF_THE_REGION)) {
            String provider = add(whose, "providers", "");
            for (String kind : List.of("places", "services", "events", "staff", "special-days")) {
                add(whose, kind, Listings.last(provider));
            }
        }
    }

    @AfterAll
    static void without_them() {
        List<Map.Entry<String, String>> all = new ArrayList<>(DRAFTS.entrySet());
        Collections.reverse(all);
        all.forEach(it -> Listings.delete(
                Whose.valueOf(it.getKey().substring(0, it.getKey().indexOf(' '))).editor, it.getValue()));
    }

    private static String add(Whose whose, String kind, String provider) {
        var body = Listings.body(kind, "Черновик для проверки прав", provider);
        if (kind.equals("places")) {
            body.put("providerId", provider);
        }
        String path = Listings.add(whose.editor, whose.town, body, kind);
        DRAFTS.put(whose + " " + kind, path);
        return path;
    }

    private static int writing(Asker asker, Whose whose, int allowed) {
        if (asker == Asker.WRONG_PASSWORD) {
            return 401;
        }
        if (asker == Asker.READ_ONLY_TOKEN) {
            return 403;
        }
        if (asker == Asker.NOBODY) {
            return whose == Whose.NOBODYS ? 404 : 401;
        }
        return asker.belongsTo(whose) ? asker.writesListings() ? allowed : 403 : 404;
    }

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
            HttpResponse<String> answer =
                    Wire.send(method, whose.fill(path), body(method, path, whose), headers(method, asker));
            assertThat(answer.statusCode())
                    .as("%s for %s, %s: %s", operation, asker, whose, answer.body())
                    .isEqualTo(expectation.status(asker, whose));
            if (answer.statusCode() >= 400) {
                Problems.isProblem(answer);
            } else if (answer.statusCode() == 201) {
                Listings.delete(
                        whose.editor,
                        whose.fill(path) + "/" + Wire.json(answer).path("id").asText());
            }
        }
    }

    private static String[] headers(String method, Asker asker) {
        return method.equals("GET")
                ? asker.proof()
                : Listings.with(asker.proof(), "Content-Type", "application/json", "If-Match", "\"0\"");
    }

    /** A valid one, so that nothing but the right to it decides. */
    private static String body(String method, String path, Whose whose) {
        if (path.endsWith("/status")) {
            return "{\"status\": \"published\"}";
        }
        String provider = Listings.last(DRAFTS.getOrDefault(whose + " providers", "/" + UUID.randomUUID()));
        return (method.equals("POST") || method.equals("PUT")) && !path.endsWith("/confirmation")
                ? Listings.body(kind(path), "Проверка прав", provider).toString()
                : "";
    }

    private static String kind(String path) {
        return Listings.KINDS.stream().filter(path::contains).findFirst().orElse("");
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
