-- Events as everybody reads them. Times are local, of the region's zone; the dates are counted out by the program. Who holds
-- an event is named as long as everybody sees that organisation.

create or replace view published_event as
  select e.centre_id, e.id, e.slug, e.name, e.description, e.kind, e.format, p.id as provider_id, e.place_id, e.place_text, e.online_url,
         e.starts, e.duration_minutes, e.all_day, e.rrule, e.ends_by, e.cancelled_reason, e.cost_kind, e.cost_text,
         e.capacity, e.registration, e.sequence,
         case when e.closed_until < d.today then 'PUBLISHED' else e.status end as status,
         case when e.closed_until < d.today then null else e.closed_reason end as closed_reason,
         case when e.closed_until < d.today then null else e.closed_until end as closed_until,
         e.confirmed_at, e.demo, e.created_at, e.updated_at, e.version,
         array(select n.need_code from event_need n
                where n.centre_id = e.centre_id and n.event_id = e.id order by n.sort_order) as needs,
         array(select t.taxonomy_code || '/' || t.term_code from event_term t
                where t.centre_id = e.centre_id and t.event_id = e.id order by t.sort_order) as terms,
         (select jsonb_agg(jsonb_build_object(
                   'original', to_char(o.original, 'YYYY-MM-DD"T"HH24:MI'), 'state', o.state,
                   'starts', to_char(o.starts, 'YYYY-MM-DD"T"HH24:MI'),
                   'ends', to_char(o.starts + make_interval(mins => o.duration_minutes), 'YYYY-MM-DD"T"HH24:MI'),
                   'note', o.note) order by o.original)
            from event_occurrence o where o.centre_id = e.centre_id and o.event_id = e.id) as occurrences,
         coalesce(e.closed_until < d.today, false) as closure_over,
         (select s.name from event_import i join event_source s on s.centre_id = i.centre_id and s.id = i.source_id
           where i.centre_id = e.centre_id and i.event_id = e.id) as source_name,
         (select coalesce(jsonb_agg(jsonb_build_object('phone', c.phone, 'email', c.email, 'note', c.note) order by k.sort_order), '[]')
            from event_contact k join contact c on c.centre_id = k.centre_id and c.id = k.contact_id
           where k.centre_id = e.centre_id and k.event_id = e.id) as contacts
    from centre_event e
    left join provider p on p.centre_id = e.centre_id and p.id = e.provider_id and p.status in ('PUBLISHED', 'CLOSED')
   cross join (select (select (now() at time zone time_zone)::date from region) as today) d
   where e.status in ('PUBLISHED', 'CLOSED');

create or replace view published_event_need as
  select n.centre_id, n.event_id, n.need_code, n.sort_order
    from event_need n
    join centre_event e on e.centre_id = n.centre_id and e.id = n.event_id and e.status in ('PUBLISHED', 'CLOSED');

create or replace view published_event_term as
  select t.centre_id, t.event_id, t.taxonomy_code, t.term_code, t.sort_order
    from event_term t
    join centre_event e on e.centre_id = t.centre_id and e.id = t.event_id and e.status in ('PUBLISHED', 'CLOSED');
