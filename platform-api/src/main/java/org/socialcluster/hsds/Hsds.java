package org.socialcluster.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;

/** What is published, as objects of HSDS. Everybody gets the same. */
@ApplicationScoped
@Transactional
public class Hsds {
    @Inject
    HsdsStore store;

    /** How many objects there are. */
    public int count(Actor actor, HsdsKind kind, HsdsFilter filter) {
        return store.count(kind, filter);
    }

    /** A page of objects.
     *
     * @param root scheme, host and port of the site, for addresses */
    public List<HsdsObject> page(
            Actor actor, HsdsKind kind, HsdsFilter filter, HsdsDetail detail, String root, int offset, int limit) {
        return store.page(kind, filter, detail, root, offset, limit);
    }

    /** The objects behind one of them, by identifier: so that all of them may be read bit by bit.
     *
     * @param after null: from the first */
    public List<HsdsObject> next(
            Actor actor,
            HsdsKind kind,
            HsdsFilter filter,
            HsdsDetail detail,
            String root,
            @Nullable UUID after,
            int limit) {
        return store.next(kind, filter, detail, root, after, limit);
    }

    /** One object, whole. */
    public Optional<HsdsObject> find(Actor actor, HsdsKind kind, UUID id, String root) {
        return store.find(kind, id, root);
    }
}
