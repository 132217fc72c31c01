package org.socialcluster.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Identifier of a record. One type per kind of record, so that the compiler tells a centre from an account. */
@JsonDeserialize(using = IdReader.class)
public interface Id {
    NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

    @JsonValue
    UUID value();

    /** A fresh UUID, version 7 (RFC 9562 section 5.7): later ones sort after earlier ones, so indexes grow at one end. */
    static UUID fresh() {
        return TIME_ORDERED.generate();
    }
}
