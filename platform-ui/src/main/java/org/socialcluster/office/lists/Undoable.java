package org.socialcluster.office.lists;

import java.util.List;
import java.util.UUID;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.BatchView;

/** Changes of several records that can be taken back: the calls of an application service. */
public interface Undoable {
    BatchOutcome undo(UUID batch);

    /** The newest changes. */
    List<BatchView> recent(int limit);

    /** What a change was, in words.
     *
     * @param action as it is remembered */
    String words(String action);
}
