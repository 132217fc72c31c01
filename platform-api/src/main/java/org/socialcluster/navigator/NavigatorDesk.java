package org.socialcluster.navigator;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.socialcluster.navigator.NavigatorVersion.Status;

/**
 * What an editor of the navigator works with.
 *
 * @param versions newest first; of the superseded ones the last few
 * @param routes names of all routes that are published, by slug
 * @param needs names of all needs, by code
 */
public record NavigatorDesk(
        List<NavigatorVersion> versions, SortedMap<String, String> routes, SortedMap<String, String> needs) {

    public Optional<NavigatorVersion> of(Status status) {
        return versions.stream().filter(it -> it.status() == status).findFirst();
    }

    /** What is wrong with a navigator as routes and needs are now. */
    public List<Flaw> flaws(Navigator navigator) {
        return NavigatorCheck.flaws(navigator, routes.keySet(), needs.keySet());
    }
}
