package org.socialcluster.office.lists;

import java.util.List;
import java.util.UUID;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.BatchView;
import org.socialcluster.batches.Picked;

/**
 * What can be done with many records of a list at once: the calls of its application service.
 *
 * @param <T> a row of the list
 */
public interface BulkDesk<T> {
    Picked pick(T row);

    String name(T row);

    /** All that the filter finds.
     *
     * @param most at most so many of them */
    List<Picked> found(int most);

    /** What people choose from, in the order in which they think of it. */
    List<BulkAction> actions();

    BatchOutcome undo(UUID batch);

    List<BatchView> recent(int limit);

    /** What a change was, in words.
     *
     * @param action as it is remembered */
    String words(String action);
}
