-- Counts how each town's centre stands. STAFF: published members. CHANGES, LAST_CHANGE: of listings by people within 30 days; the last
-- as a day since 1970-01-01. RECORDS, IN_TIME, DUE: by kind (DUE also by aspect) as the work list has them. SERVICES and those of them
-- that say something: see the parts of TOLD.

create or replace function count_network() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  lock table network_figure in exclusive mode;
  delete from network_figure;
  insert into network_figure (centre_id, figure, part, n)
  select f.centre_id, f.figure, f.part, f.n
    from (
      select s.centre_id, 'STAFF' as figure, '' as part, count(*) as n from published_staff s where s.status = 'PUBLISHED' group by 1
      union all
      select h.centre_id, x.figure, '', x.n
        from (select centre_id, count(*) as changes, max((at at time zone (select time_zone from region))::date) - date '1970-01-01' as last
                from history
               where actor is not null and at > now() - interval '30 days'
                 and table_name in ('social_service', 'provider', 'place', 'centre_event', 'staff_member')
               group by 1) h
       cross join lateral (values ('CHANGES', h.changes), ('LAST_CHANGE', h.last)) x (figure, n)
      union all
      select d.centre_id, x.figure, x.part, x.n
        from (select centre_id, kind, aspect, count(*) as records, count(*) filter (where due_at <= now()) as due,
                     count(*) filter (where state in ('FRESH', 'DUE')) as in_time
                from office_due group by 1, 2, 3) d
       cross join lateral (values ('RECORDS', d.kind || '/' || d.aspect, d.records), ('IN_TIME', d.kind || '/' || d.aspect, d.in_time),
                                  ('DUE', d.kind || '/' || d.aspect, d.due)) x (figure, part, n)
      union all
      select s.centre_id, x.figure, x.part, x.n
        from (select s.centre_id, count(*) as services,
                     count(*) filter (where exists (select from service_contact c where c.centre_id = s.centre_id and c.service_id = s.id)
                                          or exists (select from provider p where p.centre_id = s.centre_id and p.id = s.provider_id
                                                        and coalesce(p.phone, p.email) is not null)) as contacts,
                     count(*) filter (where s.schedule <> '[]') as hours,
                     count(*) filter (where exists (select from service_need n where n.centre_id = s.centre_id and n.service_id = s.id)) as needs,
                     count(*) filter (where exists (select from service_term t where t.centre_id = s.centre_id and t.service_id = s.id
                                                       and t.taxonomy_code = 'document_kinds')) as documents,
                     count(*) filter (where s.capacity_state <> 'UNKNOWN') as room,
                     count(*) filter (where s.eligibility_text is not null) as eligibility
                from social_service s
                join provider o on o.centre_id = s.centre_id and o.id = s.provider_id and o.status in ('PUBLISHED', 'CLOSED')
               where s.status in ('PUBLISHED', 'CLOSED') group by 1) s
       cross join lateral (values ('SERVICES', '', s.services), ('TOLD', 'contacts', s.contacts), ('TOLD', 'hours', s.hours),
                                  ('TOLD', 'needs', s.needs), ('TOLD', 'documents', s.documents), ('TOLD', 'room', s.room),
                                  ('TOLD', 'eligibility', s.eligibility)) x (figure, part, n)) f
    join centre c on c.id = f.centre_id and c.kind = 'TOWN' and c.status <> 'CLOSED';
end $$;
