package org.socialcluster.office.lists;

import java.util.List;
import org.socialcluster.batches.Picked;

/**
 * What can be done with many records of a list at once: the calls of its application service.
 *
 * @param <T> a row of the list
 */
public interface BulkDesk<T> extends Undoable {
    Picked pick(T row);

    String name(T row);

    /** All that the filter finds.
     *
     * @param most at most so many of them */
    List<Picked> found(int most);

    /** What people choose from, in the order in which they think of it. */
    List<BulkAction> actions();
}
