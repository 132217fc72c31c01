package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Where;

/** Which places look alike; takes one of two away, and brings it back. */
@ApplicationScoped
class PlaceMergeStore {
    /** An organisation rarely has two places of nearly one name; the centre's own places and those of others often do. */
    private static final double ALIKE_OF_ONE_OWNER = 0.45;

    private static final double ALIKE = 0.75;
    private static final int SHOWN = 5;

    /** Most places of an owner that are compared with each other. */
    private static final int COMPARED = 200;

    private static final String LABEL = "concat_ws(', ', %1$s.name, %1$s.street)";

    @PersistenceContext
    EntityManager em;

    List<Lookalike> alike(Actor actor, PlaceDraft draft, @Nullable PlaceId self) {
        return Row.of(em.createNativeQuery("""
                                select a.id, a.label, a.same_address from (
                                  select p.id, %s as label, p.provider_id is not distinct from d.provider_id as of_one_owner,
                                         similarity(%s, %s) as likeness, coalesce(%s = %s, false) as same_address
                                    from place p, (select cast(?2 as uuid) as provider_id, cast(?3 as text) as name,
                                                          cast(?4 as text) as city, cast(?5 as text) as street) d
                                   where p.centre_id = ?1 and p.id is distinct from cast(?6 as uuid)
                                     and (p.provider_id is null or d.provider_id is null or p.provider_id = d.provider_id)) a
                                 where a.same_address or a.likeness >= case when a.of_one_owner then ?7 else ?8 end
                                 order by a.same_address desc, a.likeness desc limit ?9
                                """.formatted(
                                        LABEL.formatted("p"),
                                        Where.compared("p.name"),
                                        Where.compared("d.name"),
                                        address("p"),
                                        address("d")))
                        .setParameter(1, actor.home().value())
                        .setParameter(2, Objects.toString(draft.providerId(), null))
                        .setParameter(3, draft.name())
                        .setParameter(4, draft.city())
                        .setParameter(5, draft.street())
                        .setParameter(6, Objects.toString(self, null))
                        .setParameter(7, ALIKE_OF_ONE_OWNER)
                        .setParameter(8, ALIKE)
                        .setParameter(9, SHOWN))
                .map(row -> new Lookalike(row.uuid(0), row.text(1), null, row.flag(2)))
                .toList();
    }

    /** Pairs among the places of an owner, and between them and the centre's own. */
    List<PlaceTwins> twins(Actor actor, @Nullable ProviderId owner) {
        return Row.of(em.createNativeQuery("""
                                with compared as (
                                  select p.id, p.provider_id, %s as label, %s as name, %s as address
                                    from place p
                                   where p.centre_id = ?1 and (p.provider_id is null or p.provider_id = cast(?2 as uuid))
                                   order by p.provider_id nulls last, p.name limit ?3)
                                select a.id, a.label, b.id, b.label
                                  from compared a join compared b on a.id <> b.id
                                   and a.provider_id is not distinct from cast(?2 as uuid)
                                   and (b.provider_id is distinct from a.provider_id or a.id < b.id)
                                 where a.address = b.address
                                    or similarity(a.name, b.name) >= case when b.provider_id is distinct from a.provider_id then ?5 else ?4 end
                                 order by similarity(a.name, b.name) desc, a.id, b.id limit ?6
                                """.formatted(LABEL.formatted("p"), Where.compared("p.name"), address("p")))
                        .setParameter(1, actor.home().value())
                        .setParameter(2, Objects.toString(owner, null))
                        .setParameter(3, COMPARED)
                        .setParameter(4, ALIKE_OF_ONE_OWNER)
                        .setParameter(5, ALIKE)
                        .setParameter(6, SHOWN))
                .map(row ->
                        new PlaceTwins(new PlaceId(row.uuid(0)), row.text(1), new PlaceId(row.uuid(2)), row.text(3)))
                .toList();
    }

    /** An address as people compare them: without the words for street and house; null where none is told. */
    private static String address(String place) {
        return "btrim(regexp_replace(" + Where.compared(place + ".city || ' ' || " + place + ".street")
                + ", '(\\m(г|город|ул|улица|пр|просп|проспект|пер|переулок|д|дом)\\M|[^[:alnum:]])+', ' ', 'g'))";
    }

    /** Nobody else changes either of them until the transaction ends. */
    void lock(Actor actor, UUID a, UUID b) {
        em.createNativeQuery("select id from place where centre_id = ?1 and id in (?2, ?3) order by id for update")
                .setParameter(1, actor.home().value())
                .setParameter(2, a)
                .setParameter(3, b)
                .getResultList();
    }

    boolean awaitsCorrection(Actor actor, PlaceId id) {
        return Row.of(of(actor, id.value(), """
                        select exists (select from correction where centre_id = ?1 and record_id = ?2 and state in ('LIVE', 'WAITING'))
                        """)).anyMatch(row -> row.flag(0));
    }

    /** Takes a place away; data packages that name it mean the other from now on, as one that people have worked on: its
     * version is another one's, and the same number would say that nobody has touched it.
     *
     * @return the place whole, as {@link #bring} reads it */
    String remove(Actor actor, PlaceId id, PlaceId survivor) {
        String whole =
                Row.of(of(actor, id.value(), """
                        select jsonb_build_object(
                                 'row', to_jsonb(p),
                                 'accessibility', (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from place_accessibility a
                                                    where a.centre_id = ?1 and a.place_id = ?2),
                                 'origins', (select coalesce(jsonb_agg(o.external_id), '[]') from hsds_origin o
                                              where o.centre_id = ?1 and o.kind = 'PLACE' and o.record_id = ?2))::text
                          from place p where p.centre_id = ?1 and p.id = ?2
                        """)).findFirst().orElseThrow().text(0);
        of(actor, id.value(), """
                        update hsds_origin set record_id = ?3, version = 0 where centre_id = ?1 and kind = 'PLACE' and record_id = ?2
                        """).setParameter(3, survivor.value()).executeUpdate();
        of(actor, id.value(), "delete from place where centre_id = ?1 and id = ?2")
                .executeUpdate();
        return whole;
    }

    /** Brings a place back with its id; to data packages it stays one that people have worked on.
     *
     * @param slug its name in addresses from now on
     * @param hidden to hide its address, whether it was or not */
    void bring(Actor actor, UUID batch, UUID id, String slug, boolean hidden) {
        of(actor, batch, """
                        insert into place (centre_id, id, provider_id, slug, name, street, city, postal_code, latitude, longitude,
                                           address_hidden, passport_class, note, demo, version, created_at, updated_by,
                                           confirmed_at, confirmed_by, confirmed_by_account)
                        select p.centre_id, p.id, p.provider_id, ?4, p.name, p.street, p.city, p.postal_code, p.latitude, p.longitude,
                               p.address_hidden or ?6, p.passport_class, p.note, p.demo, p.version + 1, p.created_at, ?5,
                               p.confirmed_at, p.confirmed_by, p.confirmed_by_account
                          from batch_item i, jsonb_populate_record(null::place, i.before -> 'row') p
                         where i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = ?3
                        """)
                .setParameter(3, id)
                .setParameter(4, slug)
                .setParameter(5, actor.person().value())
                .setParameter(6, hidden)
                .executeUpdate();
        of(actor, batch, """
                        insert into place_accessibility (centre_id, place_id, taxonomy_code, term_code)
                        select ?1, ?3, a.taxonomy_code, a.term_code
                          from batch_item i, jsonb_to_recordset(i.before -> 'accessibility') a (taxonomy_code text, term_code text)
                         where i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = ?3
                        """).setParameter(3, id).executeUpdate();
        of(actor, batch, """
                        update hsds_origin o set record_id = ?3, version = 0
                          from batch_item i, jsonb_array_elements_text(i.before -> 'origins') e (external_id)
                         where i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = ?3
                           and o.centre_id = ?1 and o.kind = 'PLACE' and o.external_id = e.external_id
                        """).setParameter(3, id).executeUpdate();
    }

    private Query of(Actor actor, UUID id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id);
    }
}
