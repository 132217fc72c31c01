package org.socialcluster.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.sheets.SheetFormat;

/**
 * An import as it stands.
 *
 * @param header names of the columns of the file
 * @param fields which field each column is; an empty word for none
 * @param usual what a new record has where the file says nothing
 * @param published whether what was complete has been published at once
 */
public record ImportView(
        ImportId id,
        ImportKind kind,
        ImportState state,
        String fileName,
        SheetFormat format,
        List<String> header,
        List<String> fields,
        Map<String, String> usual,
        boolean published,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime doneAt,
        ImportCounts counts) {}
