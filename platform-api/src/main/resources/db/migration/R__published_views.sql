-- What every role may read across tenants. Owner-owned views: they pass row security by the owner's policy.
-- A hidden address (crisis centre) is in none of them, nor are its coordinates.

create or replace view published_region as
  select code, name, genitive, in_region, oktmo, time_zone, confirmation from region;

create or replace view published_region_pack as
  select region, digest, demo, loaded_at from region_pack;

create or replace view published_centre as
  select id, kind, slug, name, genitive, dative, accusative, instrumental, prepositional, in_town, to_town, from_town,
         title, status, oktmo, latitude, longitude, population, population_year, confirmed, sort_order,
         address, phone, email, hours, contacts_demo, updated_at
    from centre;

create or replace view published_centre_distance as
  select from_centre, to_centre, km, neighbour from centre_distance;

create or replace view published_taxonomy as
  select code, name, legal_source, confidence, note, sort_order from taxonomy;

create or replace view published_taxonomy_term as
  select taxonomy_code, code, name, plain, details, sort_order from taxonomy_term where not retired;

create or replace view published_need_group as
  select code, name, description, sort_order from need_group;

create or replace view published_need as
  select code, group_code, name, description, safety_note, answered_by, office_kind, neighbour_ok, expected_locally,
         norm_kind, norm_min, norm_km, norm_one_per, stale_after_days, synonyms, sort_order
    from need where not retired;

create or replace view published_need_term as
  select need_code, taxonomy_code, term_code, sort_order from need_term;

-- Parts of a record are columns of its view, which has looked already whether it is published.
-- A closure ends by itself: from the day after its last one, by the region's clock, the record reads as published.
create or replace view published_provider as
  select p.centre_id, p.id, p.slug, p.name, p.kind, p.authority_kind, p.email, p.phone, p.website, p.inn, p.ogrn, p.in_social_registry,
         case when p.closed_until < d.today then 'PUBLISHED' else p.status end as status, p.demo, p.updated_at,
         case when p.closed_until < d.today then null else p.closed_reason end as closed_reason,
         case when p.closed_until < d.today then null else p.closed_until end as closed_until,
         p.version,
         array(select s.sector from provider_sector s join taxonomy_term t on t.taxonomy_code = s.taxonomy_code and t.code = s.sector
                where s.centre_id = p.centre_id and s.provider_id = p.id order by t.sort_order) as sectors,
         coalesce(p.closed_until < d.today, false) as closure_over,
         p.confirmed_at, (select (confirmation ->> 'provider')::int from region) as confirmed_for_days
    from provider p
   cross join (select (select (now() at time zone time_zone)::date from region) as today) d
   where p.status in ('PUBLISHED', 'CLOSED');

create or replace view published_place as
  -- The name in addresses may have been made of the address, before that was hidden.
  select centre_id, id, provider_id, case when address_hidden then 'place-' || right(id::text, 12) else slug end as slug, name, address_hidden,
         case when not address_hidden then street end as street, city,
         case when not address_hidden then postal_code end as postal_code,
         case when not address_hidden then latitude end as latitude,
         case when not address_hidden then longitude end as longitude,
         passport_class, demo, updated_at,
         version, case when not address_hidden then note end as note,
         array(select a.term_code from place_accessibility a
                 join taxonomy_term t on t.taxonomy_code = a.taxonomy_code and t.code = a.term_code
                where a.centre_id = place.centre_id and a.place_id = place.id order by a.taxonomy_code desc, t.sort_order) as accessibility,
         confirmed_at, (select (confirmation ->> 'place')::int from region) as confirmed_for_days
    from place
   where provider_id is null
      or exists (select 1 from provider p
                  where p.centre_id = place.centre_id and p.id = place.provider_id and p.status in ('PUBLISHED', 'CLOSED'));

create or replace view published_service as
  select s.centre_id, s.id, s.slug, s.name, s.description, s.provider_id, s.place_id, s.form, s.cost_kind, s.cost_text,
         s.eligibility_text, s.ippsu_required, s.by_appointment, s.schedule,
         (select coalesce(jsonb_agg(jsonb_build_object('note', c.note, 'email', c.email, 'phone', c.phone) order by k.sort_order), '[]')
            from service_contact k join contact c on c.centre_id = k.centre_id and c.id = k.contact_id
           where k.centre_id = s.centre_id and k.service_id = s.id) as contacts,
         case when s.status = 'CLOSED' and (s.closed_until < d.today) is not true then 'CLOSED' else s.capacity_state end as capacity_state,
         s.capacity_waiting, s.capacity_note,
         case when s.closed_until < d.today then 'PUBLISHED' else s.status end as status,
         case when s.closed_until < d.today then null else s.closed_reason end as closed_reason,
         case when s.closed_until < d.today then null else s.closed_until end as closed_until,
         s.confirmed_at, s.demo, s.updated_at, s.version,
         array(select n.need_code from service_need n
                where n.centre_id = s.centre_id and n.service_id = s.id order by n.sort_order) as needs,
         array(select t.taxonomy_code || '/' || t.term_code from service_term t
                where t.centre_id = s.centre_id and t.service_id = s.id order by t.sort_order) as terms,
         (select jsonb_agg(jsonb_build_object('town', c.slug, 'monthlyQuota', t.monthly_quota, 'days', t.days) order by c.slug)
            from service_town t join centre c on c.id = t.serves_centre
           where t.centre_id = s.centre_id and t.service_id = s.id) as towns,
         coalesce(s.closed_until < d.today, false) as closure_over,
         coalesce((select min(k.stale_after_days) from service_need n join need k on k.code = n.need_code
                    where n.centre_id = s.centre_id and n.service_id = s.id),
                  (select (confirmation ->> 'service')::int from region)) as confirmed_for_days,
         greatest(s.capacity_updated_at, s.confirmed_at) as capacity_confirmed_at
    from social_service s
    join provider p on p.centre_id = s.centre_id and p.id = s.provider_id and p.status in ('PUBLISHED', 'CLOSED')
   cross join (select (select (now() at time zone time_zone)::date from region) as today) d
   where s.status in ('PUBLISHED', 'CLOSED');

create or replace view published_service_need as
  select n.centre_id, n.service_id, n.need_code, n.sort_order
    from service_need n
    join published_service s on s.centre_id = n.centre_id and s.id = n.service_id;

create or replace view published_service_term as
  select t.centre_id, t.service_id, t.taxonomy_code, t.term_code, t.sort_order
    from service_term t
    join published_service s on s.centre_id = t.centre_id and s.id = t.service_id;

create or replace view published_service_town as
  select t.centre_id, t.service_id, t.serves_centre, t.monthly_quota, t.days, t.note
    from service_town t
    join published_service s on s.centre_id = t.centre_id and s.id = t.service_id;
