-- Events as the office reads those of its own centre: drafts too. A view of the caller's rights.

create or replace view office_event with (security_invoker = true) as
  select e.centre_id, e.id, e.slug, e.name, e.description, e.kind, e.format, e.provider_id, e.place_id, e.place_text, e.online_url,
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
           where i.centre_id = e.centre_id and i.event_id = e.id) as source_name
         , (select c.name from colleague c where c.account_id = e.confirmed_by_account) as confirmed_by_name,
         (select i.gone_at from event_import i where i.centre_id = e.centre_id and i.event_id = e.id) as gone_at,
         (select coalesce(jsonb_agg(jsonb_build_object('phone', c.phone, 'email', c.email, 'note', c.note) order by k.sort_order), '[]')
            from event_contact k join contact c on c.centre_id = k.centre_id and c.id = k.contact_id
           where k.centre_id = e.centre_id and k.event_id = e.id) as contacts
    from centre_event e
   cross join (select (select (now() at time zone time_zone)::date from region) as today) d;

-- For the job that reads calendars of others: those to be asked again, the longest not asked first. Each failure doubles the
-- six hours, up to a week.
create or replace view due_event_source as
  select s.centre_id, s.id, s.name, s.url, s.publish, s.etag, s.last_modified
    from event_source s
   where s.url is not null
     and (s.checked_at is null
          or s.checked_at < now() - least(interval '7 days', interval '6 hours' * (2 ^ least(s.failures, 5))))
   order by s.checked_at nulls first, s.id;
