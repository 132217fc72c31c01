package org.socialcluster.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is being written: nothing of it is kept in memory but the row at hand. Closing it ends the file. */
public interface SheetWriter extends Closeable {
    /** Writes one more row.
     *
     * @param cells text, numbers, {@code Boolean}, {@code LocalDate}, {@code LocalDateTime}; anything else as its text */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Begins another table in the same file.
     *
     * @return false where a file holds one table only; then nothing more can be written */
    boolean table(String name, List<String> header) throws IOException;
}
