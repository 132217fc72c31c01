package org.socialcluster.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Any identifier is its UUID as text, in the one form that the API writes. */
final class IdReader extends JsonDeserializer<Id> implements ContextualDeserializer {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    private final Class<?> type;

    @SuppressWarnings("unused") // Jackson makes the first one, which then says what type it stands for
    IdReader() {
        this(Id.class);
    }

    private IdReader(Class<?> type) {
        this.type = type;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new IdReader(context.getContextualType().getRawClass());
    }

    @Override
    public Id deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (Id) context.handleUnexpectedToken(type, json);
        }
        if (!FORM.matcher(json.getText()).matches()) {
            return (Id) context.handleWeirdStringValue(type, json.getText(), "no UUID");
        }
        try {
            return (Id) type.getConstructor(UUID.class).newInstance(UUID.fromString(json.getText()));
        } catch (ReflectiveOperationException noIdentifier) {
            throw new IllegalStateException(type + " is made of no UUID", noIdentifier);
        }
    }
}
