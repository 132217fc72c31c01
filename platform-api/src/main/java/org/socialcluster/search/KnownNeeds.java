package org.socialcluster.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.tenancy.ListingsChanged;

/** Keeps the words of the needs in memory: they change with a region pack, and are read with every search. */
@ApplicationScoped
public class KnownNeeds {
    private @Nullable NeedIndex index;
    private long changes;

    /** The index, made of what is read if there is none. */
    NeedIndex index(Supplier<List<NeedWords>> read) {
        long before;
        synchronized (this) {
            if (index != null) {
                return index;
            }
            before = changes;
        }
        NeedIndex made = new NeedIndex(read.get());
        synchronized (this) {
            // What was read before a change may be untrue after it.
            if (before == changes) {
                index = made;
            }
        }
        return made;
    }

    synchronized void forget(@Observes ListingsChanged change) {
        if (change.centre() == null) {
            changes++;
            index = null;
        }
    }
}
