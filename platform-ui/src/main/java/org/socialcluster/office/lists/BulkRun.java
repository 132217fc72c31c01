package org.socialcluster.office.lists;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Picked;

/** One change of the selected records, from the choice to its outcome. */
public final class BulkRun {
    private final List<Picked> picked;
    private final Consumer<BatchOutcome> done;

    BulkRun(List<Picked> picked, Consumer<BatchOutcome> done) {
        this.picked = List.copyOf(picked);
        this.done = done;
    }

    public int size() {
        return picked.size();
    }

    List<Picked> picked() {
        return picked;
    }

    /** Changes them, and shows what has become of it; what is refused is for the caller to show. */
    public void apply(Function<List<Picked>, BatchOutcome> change) {
        done.accept(change.apply(picked));
    }
}
