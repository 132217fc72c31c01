package org.socialcluster.needs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.socialcluster.shared.Actor;

/** The shared vocabulary, as everybody may read it. */
@ApplicationScoped
@Transactional
public class Needs {
    @Inject
    NeedStore store;

    /** All needs by group, in the order of the pack. */
    public List<NeedGroupView> groups(Actor actor) {
        return store.groups();
    }

    public List<TaxonomyView> taxonomies(Actor actor) {
        return store.taxonomies();
    }

    /** The codes in use now, to check an input against them; those of needs as classifier {@code needs}. */
    public Vocabulary vocabulary(Actor actor) {
        return Vocabulary.of(store.groups(), store.taxonomies());
    }
}
