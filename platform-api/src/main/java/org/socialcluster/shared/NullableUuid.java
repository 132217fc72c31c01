package org.socialcluster.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of UUIDs that may be null: the converter EclipseLink 4.0.7 brings for UUIDs fails on null. */
@Converter
public class NullableUuid implements AttributeConverter<@Nullable UUID, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID value) {
        return value;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return (UUID) column;
    }
}
