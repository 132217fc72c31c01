package org.socialcluster.needs.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.needs.Needs;
import org.socialcluster.shared.Actor;

/** Reads the vocabulary for one page. */
@ApplicationScoped
public class Vocabularies {
    @Inject
    Needs needs;

    public Vocabulary whole() {
        return new Vocabulary(needs.groups(Actor.visitor()), needs.taxonomies(Actor.visitor()));
    }

    /** Without the classifiers, for pages that name needs alone. */
    public Vocabulary ofNeeds() {
        return new Vocabulary(needs.groups(Actor.visitor()), List.of());
    }
}
