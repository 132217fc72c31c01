package org.socialcluster.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import org.socialcluster.shared.Kept;
import org.socialcluster.tenancy.ListingsChanged;

/** Keeps the words of needs and routes in memory: they change with a region pack or an editor, and are read with every search. */
@ApplicationScoped
public class KnownSubjects {
    private final Kept<Knowledge> known = new Kept<>();

    /** What is known, read if it is not. */
    Knowledge whole(Supplier<Knowledge> read) {
        return known.get(read);
    }

    void forget(@Observes ListingsChanged change) {
        if (change.centre() == null) {
            known.forget();
        }
    }
}
