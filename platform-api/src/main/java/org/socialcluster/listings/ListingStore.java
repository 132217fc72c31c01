package org.socialcluster.listings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slug;
import org.socialcluster.shared.StatusChange;

/** Holds records of the Actor's centre, and writes where they stand. */
@ApplicationScoped
public class ListingStore {
    private static final String CONFIRM = " confirmed_at = now(), confirmed_by_account = ?3, confirmed_by = null, ";

    @PersistenceContext
    EntityManager em;

    /** Holds a record for somebody who changes it.
     *
     * @param version that was seen
     * @throws Problem {@code forbidden}, {@code not-found}, {@code stale-version} when somebody else was faster */
    public Held hold(Actor actor, ListingTable table, Id id, long version) {
        actor.requireListing();
        Held now = hold(actor, table, id);
        if (now.version() != version) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
        return now;
    }

    /** Holds a record as it is. */
    public Held hold(Actor actor, ListingTable table, Id id) {
        return Row.of(of(
                        actor,
                        id,
                        "select version, status, first_published_at is not null from " + table.name()
                                + " where centre_id = ?1 and id = ?2 for update"))
                .map(row -> new Held(row.longNumber(0), ListingStatus.valueOf(row.text(1)), row.flag(2)))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** Holds a record that shall be deleted.
     *
     * @throws Problem as {@link #hold(Actor, ListingTable, Id, long)}; {@code conflict} for what was once published: that is
     *     archived */
    public void holdNeverPublished(Actor actor, ListingTable table, Id id, long version) {
        if (hold(actor, table, id, version).oncePublished()) {
            throw new Problem(ProblemType.CONFLICT, "listing.once-published");
        }
    }

    /** Gives a record another status. Publishing says that all of it is true, and so does closing what nobody has seen yet.
     *
     * @param seen whether residents have seen it until now */
    public void move(Actor actor, ListingTable table, Id id, StatusChange change, boolean seen) {
        boolean confirms =
                change.status() == ListingStatus.PUBLISHED || (change.status() == ListingStatus.CLOSED && !seen);
        write(
                        actor,
                        table,
                        id,
                        (confirms ? CONFIRM : "")
                                + " status = ?4, closed_reason = ?5, closed_until = cast(?6 as date), "
                                + table.moving())
                .setParameter(4, change.status().name())
                .setParameter(5, change.reason())
                .setParameter(6, Objects.toString(change.until(), null))
                .executeUpdate();
    }

    /** Somebody says that all of a record is true as of now. */
    public void confirm(Actor actor, ListingTable table, Id id) {
        write(actor, table, id, CONFIRM).executeUpdate();
    }

    private Query write(Actor actor, ListingTable table, Id id, String set) {
        return of(actor, id, "update " + table.name() + " set" + set + """
                                version = version + 1, updated_at = now(), updated_by = ?3
                         where centre_id = ?1 and id = ?2
                        """)
                .setParameter(3, actor.person().value());
    }

    /** A name in addresses for a new record. Two that are added at the same moment wait for each other: their names may lead to one
     * address. */
    public String freeSlug(Actor actor, ListingTable table, String name) {
        String wanted = Slug.of(name, table.word());
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) l")
                .setParameter(1, table.word() + "/" + actor.home())
                .getSingleResult();
        Set<String> taken = Row.of(em.createNativeQuery("select slug from " + table.name()
                                + " where centre_id = ?1 and (slug = ?2 or slug like ?2 || '-%')")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, wanted))
                .map(row -> row.text(0))
                .collect(Collectors.toSet());
        return Slug.free(wanted, taken);
    }

    private Query of(Actor actor, Id id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }
}
