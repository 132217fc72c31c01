package org.socialcluster.routes.office.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Rows;

/**
 * A list of a route: documents, acts, sources, sums. A row that cannot be kept yet stays on the screen and is left out.
 *
 * @param <V> a member of the list
 */
final class PartList<V> extends Rows<Optional<V>, PartRow<V>> {
    private final transient BiFunction<@Nullable V, Runnable, PartRow<V>> fields;
    private final String remove;

    /** @param words key of its name; with {@code .add} and {@code .remove} after it the keys of its buttons
     * @param fields makes the fields of a member; of a new one for null */
    PartList(String words, BiFunction<@Nullable V, Runnable, PartRow<V>> fields) {
        super(Say.of(words), Say.of(words + ".add"));
        this.fields = fields;
        this.remove = words + ".remove";
    }

    @Override
    protected PartRow<V> row(Optional<V> value) {
        return fields.apply(value.orElse(null), this::changed);
    }

    @Override
    protected PartRow<V> another() {
        return fields.apply(null, this::changed);
    }

    @Override
    protected String takeAway(int number) {
        return getTranslation(remove, number);
    }

    void show(List<V> parts) {
        setValue(parts.stream().map(Optional::of).toList());
    }

    /** As they stand, without those that cannot be kept yet. */
    List<V> parts() {
        return rows().stream().flatMap(it -> it.value().stream()).toList();
    }
}
