package org.socialcluster.needs.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.socialcluster.shared.Kept;
import org.socialcluster.tenancy.ListingsChanged;

/** Keeps the words of the classifiers in memory: they change with a region pack, and many pages show them. */
@ApplicationScoped
public class KnownWords {
    @Inject
    Vocabularies vocabularies;

    private final Kept<Words> words = new Kept<>();

    /** As {@link Vocabularies#whole}. */
    public Words whole() {
        return words.get(vocabularies::whole);
    }

    void forget(@Observes ListingsChanged change) {
        if (change.centre() == null) {
            words.forget();
        }
    }
}
