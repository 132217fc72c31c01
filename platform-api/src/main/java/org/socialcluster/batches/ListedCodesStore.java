package org.socialcluster.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.shared.Actor;

/** Changes needs or audience of many records of a kind in a fixed number of statements. */
@ApplicationScoped
class ListedCodesStore {
    private static final String BUT = " and i.record_id <> all (cast(string_to_array(?3, ',') as uuid[]))";

    @PersistenceContext
    EntityManager em;

    void change(Actor actor, String parts, UUID batch, ListedCodes which, CodesChange how, List<String> codes) {
        String chosen = String.join(",", codes);
        if (how == CodesChange.REMOVE) {
            of(actor, batch, which.deleteSome(parts)).setParameter(3, chosen).executeUpdate();
            return;
        }
        if (how == CodesChange.REPLACE) {
            of(actor, batch, which.delete(parts)).executeUpdate();
        }
        of(actor, batch, which.insert(parts)).setParameter(3, chosen).executeUpdate();
    }

    /** Puts back what a change had replaced.
     *
     * @param but records that stay as they are */
    void undo(Actor actor, String parts, UUID batch, ListedCodes which, Set<UUID> but) {
        String rest = but.stream().map(UUID::toString).collect(Collectors.joining(","));
        for (String sql : List.of(which.delete(parts), which.insertBefore(parts))) {
            of(actor, batch, sql + BUT).setParameter(3, rest).executeUpdate();
        }
    }

    private Query of(Actor actor, UUID batch, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, batch);
    }
}
