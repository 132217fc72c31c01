package org.socialcluster.batches;

import java.util.function.Function;
import org.socialcluster.shared.Listed;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.StatusCalls;

/**
 * A kind of record of which two can become one.
 *
 * @param table of its records, written by the room of the kind
 * @param draft what people write of a record
 * @param name what people call one
 */
public record MergeKind<D, V extends Listed<D>>(
        ListingKind kind,
        String table,
        Class<D> draft,
        RecordCalls<?, D, V> records,
        StatusCalls<?, V> standing,
        Function<V, String> name) {

    /** Two records as they were seen: the one that stays, and the one that goes. */
    public record Two<V>(V kept, V gone) {}
}
