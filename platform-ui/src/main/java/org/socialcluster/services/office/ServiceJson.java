package org.socialcluster.services.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.UUID;
import java.util.function.Function;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.ServiceDraft;

/** A service as its history has it: the words of the API. */
final class ServiceJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .registerModule(new SimpleModule()
                    .addDeserializer(ProviderId.class, new Ids<>(ProviderId.class, ProviderId::new))
                    .addDeserializer(PlaceId.class, new Ids<>(PlaceId.class, PlaceId::new)));

    private ServiceJson() {}

    static ServiceDraft draft(String json) {
        try {
            return JSON.readValue(json, ServiceDraft.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("history holds no service", unreadable);
        }
    }

    /** An id written as a bare UUID. */
    private static final class Ids<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<UUID, T> of;

        Ids(Class<T> type, Function<UUID, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return of.apply(UUID.fromString(value));
        }
    }
}
