package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.socialcluster.contacts.ContactLoadStore;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;

/** Writes services of the Actor's centre from the rows of an import, whatever their number in one statement each. */
@ApplicationScoped
class ServiceLoadStore {
    /** The rows that become services: r; parameters centre and batch. */
    private static final String ROWS = " import_row r where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' ";

    /** Whether residents will see it: it is wanted (?4), and complete. */
    private static final String SHOWN = """
             cross join lateral (
               select ?4 and d.description <> '' and jsonb_array_length(d.needs) > 0 and exists (
                        select from provider p
                         where p.centre_id = ?1 and p.id = d."providerId" and p.status in ('PUBLISHED', 'CLOSED')) as shown) c
            """;

    /** Names that lead to one address are numbered on, after those that are there. */
    private static final String SLUGS = """
            with wanted as materialized (
              select r.number, r.slug, regexp_replace(r.slug, '-[0-9]{1,6}$', '') as base,
                     row_number() over (partition by r.slug order by r.number) as turn
                from import_row r where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' and not r.known),
            taken as materialized (
              select slug, regexp_replace(slug, '-[0-9]{1,6}$', '') as base from social_service where centre_id = ?1),
            last as materialized (
              select base, max(coalesce(substring(slug from '-([0-9]{1,6})$')::int, 1)) as number
                from (select base, slug from taken union all select base, slug from wanted) both_of_them group by base),
            free as (
              select w.number, w.base, w.slug,
                     w.turn = 1 and not exists (select from taken t where t.slug = w.slug) as as_wanted from wanted w),
            named as materialized (
              select f.number,
                     case when f.as_wanted then f.slug
                          else f.base || '-' || l.number + row_number() over (partition by f.base, f.as_wanted order by f.number) end as slug
                from free f join last l on l.base = f.base)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    ContactLoadStore contacts;

    /** Nothing is known of rows that came a moment ago: left alone, the planner takes them for few.
     *
     * @param usual whether one row at a time may be looked up */
    void plan(boolean usual) {
        em.createNativeQuery("set local enable_nestloop = " + (usual ? "on" : "off"))
                .executeUpdate();
    }

    /** Search learns of the records once, at the end: {@link #index}. */
    void indexLater() {
        em.createNativeQuery("set local app.search = 'later'").executeUpdate();
    }

    /** Makes search say of all records of an import what is true of them now. */
    void index(Actor actor, UUID batch) {
        em.createNativeQuery("select 1 from (select index_own_records(array(select r.record_id from" + ROWS + "))) l")
                .setParameter(1, actor.home().value())
                .setParameter(2, batch)
                .getSingleResult();
        em.createNativeQuery("set local app.search = ''").executeUpdate();
    }

    /** Nobody else names a new service of the centre until the transaction ends. */
    void alone(Actor actor) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) l")
                .setParameter(1, "service/" + actor.home())
                .getSingleResult();
    }

    void matchByKey(Actor actor, UUID batch) {
        of(actor, batch, "update import_row set known = false where centre_id = ?1 and batch_id = ?2 and known")
                .executeUpdate();
        of(actor, batch, """
                        update import_row r set known = true, record_id = s.id
                          from external_key k join social_service s on s.centre_id = k.centre_id and s.id = k.record_id
                         where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' and r.external_key is not null
                           and k.centre_id = ?1 and k.source = 'sheet' and k.kind = 'SERVICE' and k.external_key = r.external_key
                        """).executeUpdate();
    }

    void matchByName(Actor actor, UUID batch, boolean placeTold) {
        of(actor, batch, """
                        with same as (
                          select r.number, min(s.id::text)::uuid as id, count(*) as times
                            from social_service s
                            join import_row r
                              on r.match_key = compared_name(s.name) || e'\\t' || s.provider_id || e'\\t' || %s
                           where s.centre_id = ?1 and s.status <> 'ARCHIVED'
                             and r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' and not r.known
                             and (r.external_key is null or not exists (
                               select from external_key k where k.centre_id = ?1 and k.source = 'sheet' and k.record_id = s.id))
                           group by r.number)
                        update import_row r
                           set known = same.times = 1,
                               record_id = case when same.times = 1 then same.id else r.record_id end,
                               errors = case when same.times = 1 then r.errors else jsonb_build_object('name', cast(?3 as text)) end
                          from same where r.centre_id = ?1 and r.batch_id = ?2 and r.number = same.number
                        """.formatted(placeTold ? "coalesce(s.place_id::text, '')" : "''"))
                .setParameter(3, Problem.text("import.many"))
                .executeUpdate();
    }

    void refuseTwins(Actor actor, UUID batch) {
        of(actor, batch, """
                        with twins as (
                          select r.number,
                                 first_value(r.number) over (
                                   partition by coalesce('key ' || r.external_key, case when r.known then r.record_id::text else r.match_key end)
                                   order by r.number) as first
                            from""" + ROWS + """
                        )
                        update import_row r
                           set errors = jsonb_build_object('name', replace(?3, '%', twins.first::text))
                          from twins where r.centre_id = ?1 and r.batch_id = ?2 and r.number = twins.number and twins.first < twins.number
                        """)
                .setParameter(3, Problem.text("import.twin", "%"))
                .executeUpdate();
    }

    /** What everybody sees does not go to an organisation that nobody sees, and nothing to one in the archive. */
    void refuseHiddenProviders(Actor actor, UUID batch) {
        of(actor, batch, """
                        update import_row r
                           set errors = jsonb_build_object('provider', case when p.status = 'ARCHIVED' then ?3 else ?4 end)
                          from provider p
                         where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}'
                           and p.centre_id = ?1 and p.id = cast(r.draft ->> 'providerId' as uuid)
                           and (p.status = 'ARCHIVED' or p.status = 'DRAFT' and r.known and exists (
                             select from social_service s
                              where s.centre_id = ?1 and s.id = r.record_id and s.status in ('PUBLISHED', 'CLOSED')))
                        """)
                .setParameter(3, Problem.text("listing.provider-archived"))
                .setParameter(4, Problem.text("service.provider-hidden"))
                .executeUpdate();
    }

    /** Keeps what the known ones are, and makes of them what they become: a row changes only what it speaks of. */
    void noteBefore(Actor actor, UUID batch) {
        em.createNativeQuery(
                        "select 1 from social_service s join import_row r on r.centre_id = s.centre_id and r.record_id = s.id"
                                + " where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' and r.known for no key update of s")
                .setParameter(1, actor.home().value())
                .setParameter(2, batch)
                .getResultList();
        of(actor, batch, """
                        update import_row r
                           set before = b.before, draft = changed_record(b.before, r.draft, r.given),
                               outcome = case when changed_record(b.before, r.draft, r.given) = b.before then 'SAME' end
                          from (select r.number, service_record(r.centre_id, r.record_id) as before from""" + ROWS + """
                                   and r.known) b
                         where r.centre_id = ?1 and r.batch_id = ?2 and r.number = b.number
                        """).executeUpdate();
    }

    void insert(Actor actor, UUID batch, boolean publish) {
        of(actor, batch, SLUGS + """
                        insert into social_service (centre_id, id, slug, status, demo, updated_by, capacity_updated_at, confirmed_at,
                               confirmed_by_account, name, description, form, provider_id, place_id, cost_kind, cost_text, eligibility_text,
                               ippsu_required, by_appointment, schedule, capacity_state, capacity_waiting, capacity_note)
                        select ?1, r.record_id, n.slug, case when c.shown then 'PUBLISHED' else 'DRAFT' end, false, ?3, now(),
                               case when c.shown then now() end, case when c.shown then ?3 end,
                               d.name, d.description, d.form, d."providerId", d."placeId", d.cost ->> 'kind', d.cost ->> 'text',
                               d.eligibility ->> 'text', cast(d.eligibility ->> 'ippsuRequired' as boolean), d."byAppointment",
                               d.schedule, d.capacity ->> 'state', cast(d.capacity ->> 'waiting' as integer),
                               d.capacity ->> 'note'
                          from import_row r join named n on n.number = r.number
                         cross join lateral""" + ServiceChangeStore.staged("r.draft") + SHOWN + """
                         where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' and not r.known
                         order by r.number
                        """)
                .setParameter(3, actor.person().value())
                .setParameter(4, publish)
                .executeUpdate();
    }

    void update(Actor actor, UUID batch, boolean publish) {
        of(actor, batch, """
                        with changed as (
                          update social_service s
                             set version = s.version + 1, updated_at = now(), updated_by = ?3,
                        """ + ServiceChangeStore.FIELDS + """
                                 , status = case when c.shown and s.status = 'DRAFT' then 'PUBLISHED' else s.status end,
                                 confirmed_at = case when c.shown and s.status = 'DRAFT' then now() else s.confirmed_at end,
                                 confirmed_by_account = case when c.shown and s.status = 'DRAFT' then ?3 else s.confirmed_by_account end
                            from import_row r
                           cross join lateral""" + ServiceChangeStore.staged("r.draft") + SHOWN + """
                           where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' and r.known
                             and (r.outcome is null or c.shown and s.status = 'DRAFT')
                             and s.centre_id = ?1 and s.id = r.record_id
                          returning s.id, s.version)
                        update import_row r set outcome = 'CHANGED', version_after = changed.version
                          from changed where r.centre_id = ?1 and r.batch_id = ?2 and r.record_id = changed.id
                        """)
                .setParameter(3, actor.person().value())
                .setParameter(4, publish)
                .executeUpdate();
    }

    void parts(Actor actor, UUID batch) {
        for (String part : List.of("service_need", "service_term")) {
            of(
                            actor,
                            batch,
                            "delete from " + part + " p using" + ROWS
                                    + "and r.outcome = 'CHANGED' and p.centre_id = ?1 and p.service_id = r.record_id")
                    .executeUpdate();
        }
        for (String insert : ServiceParts.STAGED) {
            of(actor, batch, insert.formatted("r.draft") + "and (r.outcome = 'CHANGED' or not r.known)")
                    .executeUpdate();
        }
    }

    void contacts(Actor actor, UUID batch) {
        contacts.link(actor, "service_contact", "service_id", batch, "draft", "(r.outcome = 'CHANGED' or not r.known)");
    }

    void keys(Actor actor, UUID batch) {
        of(actor, batch, """
                        insert into external_key (centre_id, source, kind, external_key, record_id)
                        select ?1, 'sheet', 'SERVICE', r.external_key, r.record_id from""" + ROWS + """
                           and r.external_key is not null
                            on conflict (centre_id, source, kind, external_key) do update set record_id = excluded.record_id
                            where external_key.record_id <> excluded.record_id
                        """).executeUpdate();
    }

    private Query of(Actor actor, UUID batch, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, batch);
    }
}
