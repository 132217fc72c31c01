package org.socialcluster.boot;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Completes the description of the API when it is made at build time: the words and examples of
 * {@code openapi.properties}, the refusals that an operation knows, its versions.
 */
public class ApiDescription implements OASFilter {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("openapi", Locale.ROOT);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        new ApiSchemas(TEXTS).complete(api.getComponents());
        ApiRefusals.describe(api.getComponents(), TEXTS);
        for (Tag tag : api.getTags()) {
            text("tag." + tag.getName()).ifPresent(tag::setDescription);
        }
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        text(operation.getOperationId() + ".summary").ifPresent(operation::setSummary);
        text(operation.getOperationId()).ifPresent(operation::setDescription);
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(ApiDescription::complete);
        if (isKept(path)) {
            operation.getResponses().addAPIResponse("304", OASFactory.createAPIResponse());
        }
        answers(path, method, operation);
        ApiRefusals.of(path, method)
                .forEach(refusal -> operation
                        .getResponses()
                        .addAPIResponse(
                                Integer.toString(refusal),
                                OASFactory.createAPIResponse().ref(ApiRefusals.name(refusal))));
        boolean open = method == HttpMethod.GET && !path.endsWith("/me");
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme("basic"),
                OASFactory.createSecurityRequirement().addScheme("token")));
        if (open) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().required(true).description(TEXTS.getString("body"));
        }
    }

    private static void complete(Parameter parameter) {
        if (parameter.getName().equals(HttpHeaders.IF_MATCH)) {
            parameter.setRequired(true);
        }
        text("param." + parameter.getName()).ifPresent(parameter::setDescription);
        text("param." + parameter.getName() + ".example").ifPresent(parameter::setExample);
    }

    /** What is made once and asked for again and again: it has a tag, and is not sent to whoever has it. */
    private static boolean isKept(String path) {
        return path.startsWith("/api/coverage");
    }

    private static void answers(String path, HttpMethod method, Operation operation) {
        for (Map.Entry<String, APIResponse> answer :
                operation.getResponses().getAPIResponses().entrySet()) {
            text("response." + answer.getKey()).ifPresent(answer.getValue()::setDescription);
            if (isKept(path)) {
                header(answer.getValue(), "ETag", "content", "W/\"2e5e1c0e-…\"");
            } else if (!answer.getKey().equals("204") && (path.contains("{id}") || method == HttpMethod.POST)) {
                header(answer.getValue(), "ETag", "ETag", "\"1\"");
            }
            if (answer.getKey().equals("201")) {
                header(
                        answer.getValue(),
                        "Location",
                        "Location",
                        "https://example.org/api/centres/rezh/providers/0190a0b0-…");
            }
        }
    }

    private static void header(APIResponse answer, String name, String words, String example) {
        answer.addHeader(
                name,
                OASFactory.createHeader()
                        .description(TEXTS.getString("header." + words))
                        .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING))
                        .example(example));
    }

    private static Optional<String> text(String key) {
        return TEXTS.containsKey(key) ? Optional.of(TEXTS.getString(key)) : Optional.empty();
    }
}
