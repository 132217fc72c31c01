package org.socialcluster.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, understood.
 *
 * @param recordId the name of the record if it becomes a new one
 * @param externalKey what the record is called where the table comes from
 * @param matchKey what makes two rows the same record where they have no such key
 * @param slug the wanted name in addresses
 * @param draft the record whole, as the API writes it, with what the row says nothing of as usual
 * @param given the fields of the draft that the row does say something of, e.g. {@code cost.kind}
 * @param errors what is wrong, by field of the import
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReadRow(
        int number,
        UUID recordId,
        @Nullable String externalKey,
        String matchKey,
        String slug,
        @Nullable Object draft,
        List<String> given,
        Map<String, String> errors) {}
