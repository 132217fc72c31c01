package org.socialcluster.providers.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.UUID;
import org.socialcluster.providers.ProviderId;

/** Organisations and places as their history has them: the words of the API. */
final class RecordJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .registerModule(new SimpleModule().addDeserializer(ProviderId.class, new ProviderIds()));

    private RecordJson() {}

    static <D> D draft(String json, Class<D> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("history holds no " + type.getSimpleName(), unreadable);
        }
    }

    private static final class ProviderIds extends FromStringDeserializer<ProviderId> {
        private static final long serialVersionUID = 1L;

        ProviderIds() {
            super(ProviderId.class);
        }

        @Override
        protected ProviderId _deserialize(String value, DeserializationContext context) {
            return new ProviderId(UUID.fromString(value));
        }
    }
}
