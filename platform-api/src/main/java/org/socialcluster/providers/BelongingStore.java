package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.socialcluster.batches.BatchItem;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;

/** What belongs to a record that becomes another one: it goes over in one statement a table, and comes back. */
@ApplicationScoped
class BelongingStore {
    private static final String DATED = ", updated_at = now()";

    private static final Table SERVICES = new Table("social_service", "name", DATED, DATED);
    private static final Table EVENTS = new Table("centre_event", "name", DATED, DATED);
    private static final Table PLACES = new Table("place", "name", DATED, DATED);
    private static final Table SPECIAL_DAYS = new Table("special_day", "reason", "", "");

    /** They come after those that the other record has already. */
    private static final Table PICTURES = new Table(
            "picture", "alt", DATED + ", sort_order = sort_order + 1000", DATED + ", sort_order = sort_order - 1000");

    @PersistenceContext
    EntityManager em;

    /** What others belong to. */
    enum Owner {
        PROVIDER,
        PLACE;

        /** In columns with {@code _id}, and in what is remembered of a change. */
        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private List<Table> tables() {
            return this == PROVIDER
                    ? List.of(SERVICES, PLACES, EVENTS)
                    : List.of(SERVICES, EVENTS, SPECIAL_DAYS, PICTURES);
        }
    }

    /**
     * Records with a version.
     *
     * @param words column that people know a record by
     * @param over what else is written when it goes over
     * @param back what else is written when it comes back
     */
    private record Table(String name, String words, String over, String back) {}

    /** Gives all that belongs to one record to another. */
    List<BatchItem> take(Actor actor, Owner owner, UUID from, UUID to) {
        List<BatchItem> items = new ArrayList<>();
        for (Table table : owner.tables()) {
            Row.of(em.createNativeQuery("""
                                    with taken as (
                                      update %1$s set %2$s_id = ?3, version = version + 1, updated_by = ?4 %3$s
                                       where centre_id = ?1 and %2$s_id = ?2 returning id, version, %4$s as words)
                                    select id, version, words from taken
                                    """.formatted(table.name, owner.code(), table.over, table.words))
                            .setParameter(1, actor.home().value())
                            .setParameter(2, from)
                            .setParameter(3, to)
                            .setParameter(4, actor.person().value()))
                    .forEach(row -> items.add(new BatchItem(
                            row.uuid(0),
                            row.longNumber(1),
                            row.text(2),
                            "{\"%s\":\"%s\"}".formatted(owner.code(), from))));
        }
        return items;
    }

    /** Gives back what nobody has changed since.
     *
     * @return what is back */
    Set<UUID> giveBack(Actor actor, Owner owner, UUID batch) {
        Set<UUID> back = new HashSet<>();
        for (Table table : owner.tables()) {
            Row.of(em.createNativeQuery("""
                                    with given as (
                                      update %1$s t
                                         set %2$s_id = cast(i.before ->> '%2$s' as uuid), version = t.version + 1, updated_by = ?3 %3$s
                                        from batch_item i
                                       where t.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = t.id
                                         and i.before ->> '%2$s' is not null and t.version = i.version
                                      returning t.id)
                                    select id from given
                                    """.formatted(table.name, owner.code(), table.back))
                            .setParameter(1, actor.home().value())
                            .setParameter(2, batch)
                            .setParameter(3, actor.person().value()))
                    .forEach(row -> back.add(row.uuid(0)));
        }
        return back;
    }
}
