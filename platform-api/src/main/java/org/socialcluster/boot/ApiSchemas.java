package org.socialcluster.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventDate;
import org.socialcluster.events.EventDraft;
import org.socialcluster.events.EventView;
import org.socialcluster.hours.DayHours;
import org.socialcluster.hours.SpecialDayDraft;
import org.socialcluster.hours.SpecialDayView;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteSummary;
import org.socialcluster.routes.RouteTerm;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.TownRouteView;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.staff.StaffDraft;
import org.socialcluster.staff.StaffView;

/** Completes the schemas: words, examples, what may be null, identifiers and states as they are really written. */
final class ApiSchemas {
    private static final JsonMapper JSON = new JsonMapper();

    private final ResourceBundle texts;
    private final Map<String, Class<?>> records = new HashMap<>();

    ApiSchemas(ResourceBundle texts) {
        this.texts = texts;
        Stream.of(
                        PlaceDraft.class,
                        PlaceView.class,
                        ProviderDraft.class,
                        ProviderView.class,
                        ServiceDraft.class,
                        ServiceView.class,
                        StaffDraft.class,
                        StaffView.class,
                        EventDraft.class,
                        EventView.class,
                        EventDate.class,
                        RouteSummary.class,
                        RouteView.class,
                        RouteStep.class,
                        RouteTerm.class,
                        TownRouteView.class,
                        SpecialDayDraft.class,
                        SpecialDayView.class,
                        DayHours.class,
                        StatusChange.class,
                        OpeningHours.class)
                .flatMap(it -> Stream.concat(Stream.of(it), Arrays.stream(it.getDeclaredClasses())))
                .filter(Class::isRecord)
                .forEach(it -> records.put(it.getSimpleName(), it));
    }

    void complete(Components components) {
        components.getSchemas().forEach((name, schema) -> {
            if (name.endsWith("Id")) {
                identifier(schema);
            } else if (name.equals(ListingStatus.class.getSimpleName())) {
                schema.setEnumeration(new ArrayList<>(Arrays.stream(ListingStatus.values())
                        .map(ListingStatus::code)
                        .toList()));
            }
            String key = "schema." + name;
            if (schema.getDescription() == null && texts.containsKey(key)) {
                schema.setDescription(texts.getString(key));
            }
            fields(name, schema);
        });
    }

    private void identifier(Schema schema) {
        schema.type(Schema.SchemaType.STRING)
                .format("uuid")
                .properties(null)
                .description(texts.getString("schema.Id"))
                .example(texts.getString("schema.Id.example"));
    }

    private void fields(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Map<String, Schema> fields = new LinkedHashMap<>();
        schema.getProperties().forEach((field, it) -> fields.put(field, described(name, field, it)));
        schema.setProperties(fields);
        if (name.endsWith("View")) {
            schema.setRequired(new ArrayList<>(fields.keySet()));
        }
    }

    private Schema described(String name, String field, Schema schema) {
        String key = key(name, field);
        if (key == null) {
            return schema;
        }
        // What stands beside a reference does not count in OpenAPI 3.0.
        Schema written =
                schema.getRef() == null ? schema : OASFactory.createSchema().addAllOf(schema);
        written.description(texts.getString(key)).example(example(texts.getString(key + ".example"), schema));
        if (nullable(name, field)) {
            written.setNullable(true);
        }
        if (local(name, field)) {
            // A date-time of OpenAPI has an offset; ours is of the clock on the wall.
            written.setFormat("date-time-local");
        }
        anchor(written);
        return written;
    }

    /** Bean Validation matches the whole text, a pattern of OpenAPI any part of it. */
    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals("\\S") && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }

    private @Nullable String key(String name, String field) {
        return Stream.of(name + "." + field, name.replaceAll("(Draft|View)$", "") + "." + field, "any." + field)
                .filter(it -> texts.containsKey(it) && texts.containsKey(it + ".example"))
                .findFirst()
                .orElse(null);
    }

    private boolean nullable(String name, String field) {
        return components(name, field)
                .map(RecordComponent::getAnnotatedType)
                .anyMatch(it -> it.isAnnotationPresent(Nullable.class));
    }

    private boolean local(String name, String field) {
        return components(name, field).anyMatch(it -> it.getType() == LocalDateTime.class);
    }

    private Stream<RecordComponent> components(String name, String field) {
        Class<?> type = records.get(name);
        return type == null
                ? Stream.of()
                : Arrays.stream(type.getRecordComponents())
                        .filter(it -> it.getName().equals(field));
    }

    private static @Nullable Object example(String written, Schema schema) {
        if (schema.getRef() == null && schema.getType() == Schema.SchemaType.STRING) {
            return written;
        }
        try {
            return JSON.readValue(written, Object.class);
        } catch (JsonProcessingException text) {
            return written;
        }
    }
}
