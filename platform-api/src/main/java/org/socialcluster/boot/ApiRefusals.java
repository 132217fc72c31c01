package org.socialcluster.boot;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** How the API says no: which refusals an operation knows, and what their bodies look like (RFC 9457). */
final class ApiRefusals {
    private static final List<Integer> ALL = List.of(400, 401, 403, 404, 409, 412, 413, 415, 428, 503);

    private static final Set<String> COVERAGE = Set.of("/api/coverage", "/api/coverage.csv", "/api/coverage.xlsx");

    private ApiRefusals() {}

    static Set<Integer> of(String path, HttpMethod method) {
        boolean writes = method != HttpMethod.GET;
        boolean one = path.contains("{id}");
        Stream<Integer> known = Stream.of(401);
        known = writes ? Stream.concat(known, Stream.of(403)) : known;
        known = path.contains("{town}") || one ? Stream.concat(known, Stream.of(404)) : known;
        known = method == HttpMethod.POST || method == HttpMethod.PUT
                ? Stream.concat(known, Stream.of(400, 413, 415))
                : known;
        known = method == HttpMethod.GET && !one && !path.endsWith("}") && !path.endsWith("/me")
                ? Stream.concat(known, Stream.of(400))
                : known;
        known = writes && one ? Stream.concat(known, Stream.of(409, 412, 428)) : known;
        boolean costly =
                path.endsWith("/datapackage.zip") || COVERAGE.contains(path) || (writes && path.endsWith("/hsds"));
        known = costly ? Stream.concat(known, Stream.of(503)) : known;
        return known.collect(toCollection(TreeSet::new));
    }

    static String name(int status) {
        return "Refusal" + status;
    }

    static void describe(Components components, ResourceBundle texts) {
        Schema error = object(texts, "FieldError", Map.of("field", "string", "message", "string"));
        Schema problem = object(
                texts, "Problem", Map.of("type", "string", "title", "string", "status", "integer", "detail", "string"));
        problem.addProperty(
                "errors",
                OASFactory.createSchema()
                        .type(Schema.SchemaType.ARRAY)
                        .description(texts.getString("Problem.errors"))
                        .example(List.of())
                        .items(OASFactory.createSchema().ref("FieldError")));
        components.addSchema("FieldError", error).addSchema("Problem", problem);
        for (int status : ALL) {
            components.addResponse(
                    name(status),
                    OASFactory.createAPIResponse()
                            .description(texts.getString("response." + status))
                            .content(OASFactory.createContent()
                                    .addMediaType(
                                            ProblemDetails.MEDIA_TYPE,
                                            OASFactory.createMediaType()
                                                    .schema(OASFactory.createSchema()
                                                            .ref("Problem")))));
        }
    }

    private static Schema object(ResourceBundle texts, String name, Map<String, String> fields) {
        Schema schema = OASFactory.createSchema().type(Schema.SchemaType.OBJECT).description(texts.getString(name));
        new TreeMap<>(fields)
                .forEach((field, type) -> schema.addProperty(
                        field,
                        OASFactory.createSchema()
                                .nullable(field.equals("detail"))
                                .type(type.equals("integer") ? Schema.SchemaType.INTEGER : Schema.SchemaType.STRING)
                                .description(texts.getString(name + "." + field))
                                .example(
                                        type.equals("integer")
                                                ? (Object) Integer.valueOf(
                                                        texts.getString(name + "." + field + ".example"))
                                                : texts.getString(name + "." + field + ".example"))));
        return schema;
    }
}
