package org.socialcluster.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The description of the API as it is built: valid, and complete where listings are written and read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiDescriptionTest {
    /** Schemas of what is not a listing; their fields speak for themselves. */
    private static final Set<String> OTHERS = Set.of(
            "CentreView",
            "Contacts",
            "Membership",
            "NeedView",
            "Norm",
            "PageCentreView",
            "PageNeedView",
            "PageTaxonomyView",
            "ProfileView",
            "TaxonomyView",
            "Term",
            "TownName");

    private static final SwaggerParseResult PARSED =
            new OpenAPIV3Parser().readLocation("openapi/openapi.json", null, new ParseOptions());

    @Test
    void a_validator_finds_nothing_to_say() {
        assertThat(PARSED.getMessages()).isEmpty();
        assertThat(api().getPaths()).isNotEmpty();
    }

    @Test
    void every_operation_has_its_words_and_its_refusals() {
        List<String> missing = new ArrayList<>();
        api().getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (blank(operation.getSummary()) || blank(operation.getDescription())) {
                        missing.add(operation.getOperationId() + ": summary or description");
                    }
                    Set<String> answers = operation.getResponses().keySet();
                    if (!answers.containsAll(refusals(path, method))) {
                        missing.add(operation.getOperationId() + ": refusals, there are only " + answers);
                    }
                }));

        assertThat(missing).isEmpty();
    }

    @Test
    void every_parameter_has_a_description_and_an_example() {
        List<String> missing = new ArrayList<>();
        for (Operation operation : operations()) {
            if (operation.getParameters() != null) {
                for (Parameter parameter : operation.getParameters()) {
                    if (blank(parameter.getDescription()) || parameter.getExample() == null) {
                        missing.add(operation.getOperationId() + ": " + parameter.getName());
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_field_of_a_listing_has_a_description_and_an_example() {
        List<String> missing = new ArrayList<>();
        schemas().forEach((name, schema) -> {
            if (!OTHERS.contains(name) && schema.getProperties() != null) {
                Map<String, Schema<?>> fields = fields(schema);
                fields.forEach((field, it) -> {
                    if (blank(it.getDescription()) || it.getExample() == null) {
                        missing.add(name + "." + field);
                    }
                });
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void identifiers_are_texts_and_states_are_written_as_they_are_read() {
        assertThat(schema("ProviderId").getType()).isEqualTo("string");
        assertThat(schema("ListingStatus").getEnum().toString()).isEqualTo("[draft, published, closed, archived]");
        assertThat(field("PlaceView", "street").getNullable()).isTrue();
        assertThat(field("PlaceView", "city").getNullable()).isNull();
    }

    @Test
    void a_refusal_is_a_problem() {
        var refusal =
                Objects.requireNonNull(api().getComponents().getResponses().get("Refusal409"));

        assertThat(refusal.getContent().keySet()).containsExactly("application/problem+json");
        assertThat(schema("Problem").getProperties().keySet().toString())
                .contains("type", "title", "status", "detail", "errors");
    }

    private static Set<String> refusals(String path, PathItem.HttpMethod method) {
        if (!path.contains("{id}")) {
            return method == PathItem.HttpMethod.POST
                    ? Set.of("400", "401", "403", "404", "413", "415")
                    : Set.of("401");
        }
        return switch (method) {
            case PUT -> Set.of("401", "403", "404", "409", "412", "428");
            case DELETE -> Set.of("401", "403", "404", "409", "412", "428");
            default -> Set.of("401", "404");
        };
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static List<Operation> operations() {
        return api().getPaths().values().stream()
                .flatMap(it -> it.readOperations().stream())
                .toList();
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the parser's own types are raw
    private static Map<String, Schema<?>> schemas() {
        return (Map) api().getComponents().getSchemas();
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the parser's own types are raw
    private static Map<String, Schema<?>> fields(Schema<?> schema) {
        return (Map) schema.getProperties();
    }

    private static Schema<?> schema(String name) {
        return Objects.requireNonNull(schemas().get(name), name);
    }

    private static Schema<?> field(String schema, String name) {
        return Objects.requireNonNull(fields(schema(schema)).get(name), name);
    }

    private static OpenAPI api() {
        return PARSED.getOpenAPI();
    }
}
