-- What the office reads of its own centre: the columns of the published views, drafts and hidden addresses included.
-- Views of the caller's rights: row security narrows them to the centre of the scope.

-- Who has changed something in the centre of the scope, by name: who works there, and organisations that answered by the link of
-- a letter. The one view here with the owner's rights: the office reads no accounts.
create or replace view colleague as
  select distinct m.centre_id, a.id as account_id, a.name
    from membership m join account a on a.id = m.account_id
   where m.centre_id = (select nullif(current_setting('app.centre', true), '')::uuid)
  union all
  select i.centre_id, i.id, p.name
    from inquiry i join provider p on p.centre_id = i.centre_id and p.id = i.provider_id
   where i.centre_id = (select nullif(current_setting('app.centre', true), '')::uuid);

create or replace view office_provider with (security_invoker = true) as
  select p.centre_id, p.id, p.slug, p.name, p.kind, p.authority_kind, p.email, p.phone, p.website, p.inn, p.ogrn, p.in_social_registry,
         case when p.closed_until < d.today then 'PUBLISHED' else p.status end as status, p.demo, p.updated_at,
         case when p.closed_until < d.today then null else p.closed_reason end as closed_reason,
         case when p.closed_until < d.today then null else p.closed_until end as closed_until,
         p.version,
         array(select s.sector from provider_sector s join taxonomy_term t on t.taxonomy_code = s.taxonomy_code and t.code = s.sector
                where s.centre_id = p.centre_id and s.provider_id = p.id order by t.sort_order) as sectors,
         coalesce(p.closed_until < d.today, false) as closure_over,
         p.confirmed_at, (select (confirmation ->> 'provider')::int from region) as confirmed_for_days,
         (select c.name from colleague c where c.account_id = p.confirmed_by_account) as confirmed_by_name
    from provider p
   cross join (select (select (now() at time zone time_zone)::date from region) as today) d;

create or replace view office_place with (security_invoker = true) as
  select centre_id, id, provider_id, slug, name, address_hidden, street, city, postal_code, latitude, longitude,
         passport_class, demo, updated_at, note, version,
         array(select a.term_code from place_accessibility a
                 join taxonomy_term t on t.taxonomy_code = a.taxonomy_code and t.code = a.term_code
                where a.centre_id = place.centre_id and a.place_id = place.id order by a.taxonomy_code desc, t.sort_order) as accessibility,
         confirmed_at, (select (confirmation ->> 'place')::int from region) as confirmed_for_days,
         (select c.name from colleague c where c.account_id = place.confirmed_by_account) as confirmed_by_name
    from place;

create or replace view office_service with (security_invoker = true) as
  select s.centre_id, s.id, s.slug, s.name, s.description, s.provider_id, s.place_id, s.form, s.cost_kind, s.cost_text,
         s.eligibility_text, s.ippsu_required, s.by_appointment, s.schedule,
         (select coalesce(jsonb_agg(jsonb_build_object('note', c.note, 'email', c.email, 'phone', c.phone) order by k.sort_order), '[]')
            from service_contact k join contact c on c.centre_id = k.centre_id and c.id = k.contact_id
           where k.centre_id = s.centre_id and k.service_id = s.id) as contacts,
         s.capacity_state,
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
         (select c.name from colleague c where c.account_id = s.confirmed_by_account) as confirmed_by_name,
         coalesce(s.closed_until < d.today, false) as closure_over,
         coalesce((select min(k.stale_after_days) from service_need n join need k on k.code = n.need_code
                    where n.centre_id = s.centre_id and n.service_id = s.id),
                  (select (confirmation ->> 'service')::int from region)) as confirmed_for_days,
         greatest(s.capacity_updated_at, s.confirmed_at) as capacity_confirmed_at
    from social_service s
   cross join (select (select (now() at time zone time_zone)::date from region) as today) d;
