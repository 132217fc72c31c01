package org.socialcluster.needs.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.needs.Needs;
import org.socialcluster.shared.Actor;

/** Reads the words for one page. */
@ApplicationScoped
public class Vocabularies {
    @Inject
    Needs needs;

    public Words whole() {
        return new Words(needs.groups(Actor.visitor()), needs.taxonomies(Actor.visitor()));
    }

    /** Without the classifiers, for pages that name needs alone. */
    public Words ofNeeds() {
        return new Words(needs.groups(Actor.visitor()), List.of());
    }
}
