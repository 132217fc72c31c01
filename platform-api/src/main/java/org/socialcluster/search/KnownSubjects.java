package org.socialcluster.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.tenancy.ListingsChanged;

/** Keeps the words of needs and routes in memory: they change with a region pack or an editor, and are read with every search. */
@ApplicationScoped
public class KnownSubjects {
    private @Nullable Knowledge known;
    private long changes;

    /** What is known, read if it is not. */
    Knowledge whole(Supplier<Knowledge> read) {
        long before;
        synchronized (this) {
            if (known != null) {
                return known;
            }
            before = changes;
        }
        Knowledge made = read.get();
        synchronized (this) {
            // What was read before a change may be untrue after it.
            if (before == changes) {
                known = made;
            }
        }
        return made;
    }

    synchronized void forget(@Observes ListingsChanged change) {
        if (change.centre() == null) {
            changes++;
            known = null;
        }
    }
}
