package org.socialcluster.boot;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingStatus;

/** JSON of the API: identifiers are plain strings, absent values are written as null. */
@Provider
public class JsonConfig implements ContextResolver<Jsonb> {
    private final Jsonb jsonb = JsonbBuilder.create(
            new JsonbConfig().withNullValues(true).withSerializers(new IdJson()).withAdapters(new StatusJson()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }

    /** Any identifier is its UUID as text. */
    public static final class IdJson implements JsonbSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.write(id.value().toString());
        }
    }

    /** The status of a listing in lower case. */
    public static final class StatusJson implements JsonbAdapter<ListingStatus, String> {
        @Override
        public String adaptToJson(ListingStatus status) {
            return status.code();
        }

        @Override
        public ListingStatus adaptFromJson(String code) {
            return ListingStatus.valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
