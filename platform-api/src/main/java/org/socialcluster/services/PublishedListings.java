package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.socialcluster.shared.Actor;

/** Where the pages of all that is published are, for search engines. */
@ApplicationScoped
@Transactional
public class PublishedListings {
    @Inject
    ServiceChoiceStore store;

    /** Addresses of services and organisations of all centres that are not closed, from the root of the site.
     *
     * @param most addresses to give, in no order */
    public List<String> addresses(Actor actor, int most) {
        return store.addresses(most);
    }
}
