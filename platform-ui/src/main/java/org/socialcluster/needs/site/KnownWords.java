package org.socialcluster.needs.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.socialcluster.tenancy.ListingsChanged;

/** Keeps the words of the classifiers in memory: they change with a region pack, and many pages show them. */
@ApplicationScoped
public class KnownWords {
    @Inject
    Vocabularies vocabularies;

    private @Nullable Words words;
    private long changes;

    /** As {@link Vocabularies#whole}. */
    public Words whole() {
        long before;
        synchronized (this) {
            if (words != null) {
                return words;
            }
            before = changes;
        }
        Words read = vocabularies.whole();
        synchronized (this) {
            // What was read before a change may be untrue after it.
            if (before == changes) {
                words = read;
            }
        }
        return read;
    }

    synchronized void forget(@Observes ListingsChanged change) {
        if (change.centre() == null) {
            changes++;
            words = null;
        }
    }
}
