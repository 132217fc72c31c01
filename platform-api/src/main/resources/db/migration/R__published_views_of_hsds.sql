-- What is published, in the words of HSDS 3.1 (Open Referral): open data for other programs. Each view gives an object twice: brief,
-- as it stands in lists, and whole, with all that belongs to it. A hidden place is in none of them, by no name and in no service.
-- Identifiers of what has none of its own are made of its owner's, so that they stay the same from one reading to the next.

create or replace view hsds_taxonomy as
  select null::uuid as centre_id, null::text as town, md5('taxonomy/' || t.code)::uuid as id, t.name, null::timestamptz as updated_at,
         null::uuid as organization_id, array[t.code] as keys, null::text as path,
         jsonb_build_object('id', md5('taxonomy/' || t.code)::uuid, 'name', t.name,
                            'description', coalesce(t.note, t.legal_source, t.name)) as brief,
         '{}'::jsonb as rest
    from published_taxonomy t
  union all
  select null, null, md5('taxonomy/needs')::uuid, 'Потребности', null, null, array['needs'], null,
         jsonb_build_object('id', md5('taxonomy/needs')::uuid, 'name', 'Потребности',
                            'description', 'Чего людям не хватает: общий для области список, от групп к потребностям'), '{}';

create or replace view hsds_taxonomy_term as
  select null::uuid as centre_id, null::text as town, md5('term/' || x.taxonomy_code || '/' || x.code)::uuid as id, x.name,
         null::timestamptz as updated_at, null::uuid as organization_id,
         array[x.taxonomy_code || '/' || x.code, x.taxonomy_code, 'parent/' || x.parent] as keys, null::text as path,
         jsonb_strip_nulls(jsonb_build_object(
           'id', md5('term/' || x.taxonomy_code || '/' || x.code)::uuid, 'code', x.code, 'name', x.name, 'description', x.description,
           'taxonomy', x.taxonomy, 'taxonomy_id', md5('taxonomy/' || x.taxonomy_code)::uuid, 'language', 'ru',
           'parent_id', md5('term/' || x.taxonomy_code || '/' || x.parent)::uuid)) as brief,
         '{}'::jsonb as rest
    from (select t.taxonomy_code, t.code, t.name, coalesce(t.plain, t.name) as description, null::text as parent, y.name as taxonomy
            from published_taxonomy_term t join published_taxonomy y on y.code = t.taxonomy_code
          union all
          select 'needs', 'group.' || g.code, g.name, g.description, null, 'Потребности' from published_need_group g
          union all
          select 'needs', n.code, n.name, n.description, 'group.' || n.group_code, 'Потребности' from published_need n) x;

create or replace view hsds_location as
  select l.centre_id, c.slug as town, l.id, l.name, l.updated_at, l.provider_id as organization_id, l.accessibility as keys, null::text as path,
         jsonb_strip_nulls(jsonb_build_object(
           'id', l.id, 'location_type', 'physical', 'organization_id', l.provider_id, 'name', l.name, 'description', nullif(l.note, ''),
           'latitude', l.latitude, 'longitude', l.longitude,
           'external_identifier', c.oktmo, 'external_identifier_type', case when c.oktmo is not null then 'OKTMO' end)) as brief,
         jsonb_strip_nulls(jsonb_build_object(
           'addresses', case when nullif(l.street, '') is not null then jsonb_build_array(jsonb_build_object(
             'id', md5('address/' || l.id)::uuid, 'location_id', l.id, 'address_1', l.street, 'city', l.city,
             'state_province', (select r.name from region r), 'postal_code', coalesce(l.postal_code, ''), 'country', 'RU',
             'address_type', 'physical')) end,
           'accessibility', (select jsonb_agg(jsonb_build_object(
                'id', md5('accessibility/' || l.id || '/' || t.code)::uuid, 'location_id', l.id, 'description', t.name, 'details', t.code)
                order by t.taxonomy_code desc, t.sort_order)
               from taxonomy_term t
              where t.taxonomy_code in ('accessibility_groups', 'accessibility_features') and t.code = any (l.accessibility)),
           'attributes', (select jsonb_agg(jsonb_build_object(
                'id', md5('attribute/' || l.id || '/passport')::uuid, 'link_id', l.id, 'link_entity', 'location',
                'link_type', t.taxonomy_code, 'value', t.code, 'label', t.name,
                'taxonomy_term_id', md5('term/' || t.taxonomy_code || '/' || t.code)::uuid))
               from taxonomy_term t
              where t.taxonomy_code = 'accessibility_passport_classes' and t.code = l.passport_class and t.code <> 'UNKNOWN'))) as rest
    from published_place l
    join centre c on c.id = l.centre_id and c.status <> 'CLOSED'
   where not l.address_hidden;

create or replace view hsds_organization as
  select p.centre_id, c.slug as town, p.id, p.name, p.updated_at, p.id as organization_id,
         array['provider_kinds/' || p.kind] || array(select 'sectors/' || s from unnest(p.sectors) s) as keys,
         '/' || c.slug || '/providers/' || p.slug as path,
         jsonb_strip_nulls(jsonb_build_object(
           'id', p.id, 'name', p.name, 'description', (select t.name from taxonomy_term t where t.taxonomy_code = 'provider_kinds' and t.code = p.kind),
           'email', case when p.email ~ '^[!-~]+$' then p.email end, 'website', p.website)) as brief,
         jsonb_strip_nulls(jsonb_build_object(
           'phones', case when p.phone is not null then jsonb_build_array(jsonb_build_object(
             'id', md5('phone/' || p.id)::uuid, 'organization_id', p.id, 'type', 'voice',
             'number', regexp_replace(p.phone, '\s*(;ext=|доб\.).*$', ''),
             'extension', substring(p.phone from '(?:;ext=|доб\.\s*)(\d{1,7})')::integer)) end,
           'organization_identifiers', (select jsonb_agg(jsonb_build_object(
                'id', md5('identifier/' || p.id || '/' || i.scheme)::uuid, 'organization_id', p.id,
                'identifier_scheme', i.scheme, 'identifier_type', i.type, 'identifier', i.identifier))
               from (values ('RU-INN', 'ИНН', p.inn), ('RU-OGRN', 'ОГРН', p.ogrn)) i (scheme, type, identifier) where i.identifier is not null),
           'locations', (select jsonb_agg(l.brief || l.rest order by l.id) from hsds_location l
                          where l.centre_id = p.centre_id and l.organization_id = p.id),
           'attributes', (select jsonb_agg(jsonb_build_object(
                'id', md5('attribute/' || p.id || '/' || t.taxonomy_code || '/' || t.code)::uuid, 'link_id', p.id, 'link_entity', 'organization',
                'link_type', t.taxonomy_code, 'value', t.code, 'label', t.name,
                'taxonomy_term_id', md5('term/' || t.taxonomy_code || '/' || t.code)::uuid) order by t.taxonomy_code, t.sort_order)
               from taxonomy_term t
              where (t.taxonomy_code, t.code) in (
                select 'provider_kinds', p.kind union all select 'authority_kinds', p.authority_kind
                union all select 'sectors', s from unnest(p.sectors) s))
             || case when p.in_social_registry then jsonb_build_array(jsonb_build_object(
                  'id', md5('attribute/' || p.id || '/registry')::uuid, 'link_id', p.id, 'link_entity', 'organization',
                  'link_type', 'social_registry', 'value', 'true')) else '[]' end)) as rest
    from published_provider p
    join centre c on c.id = p.centre_id and c.status <> 'CLOSED';

create or replace view hsds_service as
  select s.centre_id, c.slug as town, s.id, s.name, s.updated_at, s.provider_id as organization_id,
         array(select 'needs/' || n from unnest(s.needs) n) || s.terms
           || array['delivery_forms/' || s.form, 'capacity_states/' || s.capacity_state] as keys,
         '/' || c.slug || '/services/' || s.slug as path,
         jsonb_strip_nulls(jsonb_build_object(
           'id', s.id, 'organization_id', s.provider_id, 'name', s.name, 'description', nullif(s.description, ''),
           'status', case s.status when 'CLOSED' then 'temporarily closed' else 'active' end,
           'email', (select x.way ->> 'email' from jsonb_array_elements(w.ways) x (way) where x.way ->> 'email' ~ '^[!-~]+$' limit 1),
           'fees_description', nullif(s.cost_text, ''), 'eligibility_description', nullif(s.eligibility_text, ''),
           'assured_date', to_char(s.confirmed_at at time zone r.time_zone, 'YYYY-MM-DD'), 'alert', nullif(s.closed_reason, ''),
           'last_modified', to_char(s.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) as brief,
         jsonb_strip_nulls(jsonb_build_object(
           'organization', (select o.brief from hsds_organization o where o.centre_id = s.centre_id and o.id = s.provider_id),
           'phones', (select jsonb_agg(jsonb_build_object(
                'id', md5('phone/' || s.id || '/' || x.place)::uuid, 'service_id', s.id, 'type', 'voice', 'description', nullif(x.way ->> 'note', ''),
                'number', regexp_replace(x.way ->> 'phone', '\s*(;ext=|доб\.).*$', ''),
                'extension', substring(x.way ->> 'phone' from '(?:;ext=|доб\.\s*)(\d{1,7})')::integer) order by x.place)
               from jsonb_array_elements(w.ways) with ordinality x (way, place) where x.way ->> 'phone' is not null),
           'contacts', (select jsonb_agg(jsonb_build_object(
                'id', md5('contact/' || s.id || '/' || x.place)::uuid, 'service_id', s.id, 'name', nullif(x.way ->> 'note', ''),
                'email', case when x.way ->> 'email' ~ '^[!-~]+$' then x.way ->> 'email' end) order by x.place)
               from jsonb_array_elements(w.ways) with ordinality x (way, place)
              where nullif(x.way ->> 'note', '') is not null or x.way ->> 'email' ~ '^[!-~]+$'),
           'schedules', (select jsonb_agg(jsonb_build_object(
                'id', md5('schedule/' || s.id || '/' || x.place)::uuid, 'service_id', s.id, 'wkst', 'MO', 'timezone', z.hours,
                'freq', substring(x.rule ->> 'rrule' from 'FREQ=(WEEKLY|MONTHLY)'),
                'interval', substring(x.rule ->> 'rrule' from 'INTERVAL=(\d{1,4})')::integer,
                'byday', substring(x.rule ->> 'rrule' from 'BYDAY=([^;]+)'), 'bymonthday', substring(x.rule ->> 'rrule' from 'BYMONTHDAY=([^;]+)'),
                'opens_at', (x.rule ->> 'opens') || z.zone, 'closes_at', (x.rule ->> 'closes') || z.zone,
                'notes', nullif(x.rule ->> 'note', ''), 'description', x.rule ->> 'rrule') order by x.place)
               from jsonb_array_elements(s.schedule) with ordinality x (rule, place)),
           'service_areas', (select jsonb_agg(jsonb_build_object(
                'id', md5('area/' || s.id || '/' || a.slug)::uuid, 'service_id', s.id, 'name', a.name,
                'extent', a.oktmo, 'extent_type', case when a.oktmo is not null then 'OKTMO' end) order by a.slug)
               from centre a
              where a.id = s.centre_id or a.slug in (select t.town ->> 'town' from jsonb_array_elements(s.towns) t (town))),
           'service_at_locations', (select jsonb_build_array(jsonb_build_object(
                'id', md5('service_at_location/' || s.id || '/' || l.id)::uuid, 'service_id', s.id, 'location_id', l.id,
                'location', l.brief || l.rest))
               from hsds_location l where l.centre_id = s.centre_id and l.id = s.place_id),
           'languages', (select jsonb_agg(jsonb_build_object(
                'id', md5('language/' || s.id || '/' || t.code)::uuid, 'service_id', s.id, 'code', t.code, 'name', t.name) order by t.sort_order)
               from taxonomy_term t where t.taxonomy_code = 'languages' and 'languages/' || t.code = any (s.terms)),
           'required_documents', (select jsonb_agg(jsonb_build_object(
                'id', md5('document/' || s.id || '/' || t.code)::uuid, 'service_id', s.id, 'document', t.name) order by t.sort_order)
               from taxonomy_term t where t.taxonomy_code = 'document_kinds' and 'document_kinds/' || t.code = any (s.terms)),
           'cost_options', jsonb_build_array(jsonb_build_object(
                'id', md5('cost/' || s.id)::uuid, 'service_id', s.id, 'option', s.cost_kind, 'amount_description', nullif(s.cost_text, ''),
                'currency', case s.cost_kind when 'FREE' then 'RUB' end, 'amount', case s.cost_kind when 'FREE' then 0 end)),
           'attributes', (select jsonb_agg(jsonb_build_object(
                'id', md5('attribute/' || s.id || '/' || k.taxonomy || '/' || k.code)::uuid, 'link_id', s.id, 'link_entity', 'service',
                'link_type', k.taxonomy, 'value', k.code, 'label', coalesce(t.name, n.name),
                'taxonomy_term_id', case when coalesce(t.code, n.code) is not null then md5('term/' || k.taxonomy || '/' || k.code)::uuid end)
                order by k.place)
               from (select split_part(x.key, '/', 1) as taxonomy, split_part(x.key, '/', 2) as code, x.place
                       from unnest(array(select 'needs/' || n from unnest(s.needs) n) || s.terms
                              || array['delivery_forms/' || s.form, 'capacity_states/' || s.capacity_state,
                                       'ippsu_required/' || s.ippsu_required, 'by_appointment/' || s.by_appointment]
                              || case when s.form in ('HOME', 'SEMI_RESIDENTIAL', 'RESIDENTIAL') then array['service_forms/' || s.form] end)
                            with ordinality x (key, place)) k
               left join taxonomy_term t on t.taxonomy_code = k.taxonomy and t.code = k.code
               left join need n on k.taxonomy = 'needs' and n.code = k.code))) as rest
    from published_service s
    join centre c on c.id = s.centre_id and c.status <> 'CLOSED'
    join provider p on p.centre_id = s.centre_id and p.id = s.provider_id
   cross join region r
   cross join lateral (select extract(epoch from (now() at time zone r.time_zone) - (now() at time zone 'UTC')) / 3600 as hours) o
   cross join lateral (select o.hours::integer as hours,
                              to_char(make_interval(secs => abs(o.hours) * 3600), case when o.hours < 0 then '"-"' else '"+"' end || 'HH24:MI') as zone) z
   cross join lateral (select case when s.contacts <> '[]' then s.contacts
                                   else jsonb_build_array(jsonb_build_object('phone', p.phone, 'email', p.email)) end as ways) w;

create or replace view hsds_service_at_location as
  select s.centre_id, c.slug as town, md5('service_at_location/' || s.id || '/' || l.id)::uuid as id, s.name, greatest(s.updated_at, l.updated_at) as updated_at,
         s.provider_id as organization_id, h.keys, null::text as path,
         jsonb_build_object('id', md5('service_at_location/' || s.id || '/' || l.id)::uuid, 'service_id', s.id, 'location_id', l.id,
                            'description', s.name) as brief,
         jsonb_strip_nulls(jsonb_build_object('location', h.location, 'service', h.service,
           'phones', h.service -> 'phones', 'schedules', h.service -> 'schedules', 'service_areas', h.service -> 'service_areas')) as rest
    from published_service s
    join published_place l on l.centre_id = s.centre_id and l.id = s.place_id and not l.address_hidden
    join centre c on c.id = s.centre_id and c.status <> 'CLOSED'
   cross join lateral (select v.keys, (v.brief || v.rest) - 'service_at_locations' as service, v.rest -> 'service_at_locations' -> 0 -> 'location' as location
                         from hsds_service v where v.centre_id = s.centre_id and v.id = s.id) h;
