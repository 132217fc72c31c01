package org.socialcluster.office.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Slice;

/** Links that download a list which is shown as lines or boxes instead of a table. */
public final class LinesExport<T> extends FileRow<T> {
    private final Map<String, Function<T, @Nullable Object>> columns = new LinkedHashMap<>();
    private final transient Supplier<Function<Slice, List<T>>> rows;

    /**
     * @param name of the file, in Latin letters
     * @param rows as for {@link ExportRow}
     */
    public LinesExport(String name, Supplier<Function<Slice, List<T>>> rows) {
        super(name);
        this.rows = rows;
    }

    /** A list that is read as a whole.
     *
     * @param all reads it */
    public static <T> LinesExport<T> of(String name, Supplier<List<T>> all) {
        return new LinesExport<>(name, () -> {
            List<T> now = all.get();
            return slice ->
                    now.stream().skip(slice.offset()).limit(slice.limit()).toList();
        });
    }

    /** Adds a column.
     *
     * @param header key of its words
     * @param value text, number, {@code LocalDate}, {@code LocalDateTime}, or null for nothing */
    public LinesExport<T> column(String header, Function<T, @Nullable Object> value) {
        columns.put(getTranslation(header), value);
        return this;
    }

    @Override
    Order<T> order() {
        return new Order<>(rows.get(), List.copyOf(columns.keySet()), List.copyOf(columns.values()), "");
    }
}
