-- What of a centre is to be confirmed, and how late it is: all kinds in one view of the caller's rights. The first of the record's
-- clocks counts; a service has a second, shorter one for its room. What is closed for a time says so itself and waits.

create or replace view office_due with (security_invoker = true) as
  select c.centre_id, c.kind, c.record_id, c.aspect, c.name, c.beside, c.confirmed_at, c.version, c.needs,
         c.due_at, confirmation_state(c.confirmed_at, c.days) as state,
         greatest(0, floor(extract(epoch from now() - c.due_at) / 86400))::int as days_late
    from (
      select s.centre_id, 'SERVICE' as kind, s.id as record_id,
             case when k.record_due <= k.room_due then 'RECORD' else 'ROOM' end as aspect,
             s.name, p.name as beside, s.version,
             case when k.record_due <= k.room_due then s.confirmed_at else k.room_at end as confirmed_at,
             case when k.record_due <= k.room_due then k.days else k.room_days end as days,
             least(k.record_due, k.room_due) as due_at,
             array(select n.need_code from service_need n
                    where n.centre_id = s.centre_id and n.service_id = s.id order by n.sort_order) as needs
        from social_service s
        join provider p on p.centre_id = s.centre_id and p.id = s.provider_id and p.status in ('PUBLISHED', 'CLOSED')
        cross join lateral (
          select coalesce((select min(w.stale_after_days) from service_need n join need w on w.code = n.need_code
                            where n.centre_id = s.centre_id and n.service_id = s.id),
                          (r.confirmation ->> 'service')::int) as days,
                 (r.confirmation ->> 'capacity')::int as room_days,
                 greatest(s.capacity_updated_at, s.confirmed_at) as room_at,
                 (now() at time zone r.time_zone)::date as today
            from region r) l
        cross join lateral (
          select l.days, l.room_days, l.room_at,
                 coalesce(confirmation_due(s.confirmed_at, l.days), s.created_at) as record_due,
                 case when s.capacity_state = 'UNKNOWN' or l.room_at is null then 'infinity'
                      else confirmation_due(l.room_at, l.room_days) end as room_due) k
       where s.status = 'PUBLISHED' or s.closed_until < l.today
      union all
      select p.centre_id, 'PROVIDER', p.id, 'RECORD', p.name, null, p.version, p.confirmed_at, (r.confirmation ->> 'provider')::int,
             coalesce(confirmation_due(p.confirmed_at, (r.confirmation ->> 'provider')::int), p.created_at), '{}'::text[]
        from provider p cross join region r
       where p.status = 'PUBLISHED' or p.closed_until < (now() at time zone r.time_zone)::date
      union all
      select l.centre_id, 'PLACE', l.id, 'RECORD', l.name, p.name, l.version, l.confirmed_at, (r.confirmation ->> 'place')::int,
             coalesce(confirmation_due(l.confirmed_at, (r.confirmation ->> 'place')::int), l.created_at), '{}'::text[]
        from place l cross join region r
        left join provider p on p.centre_id = l.centre_id and p.id = l.provider_id
       where l.provider_id is null or p.status in ('PUBLISHED', 'CLOSED')
      union all
      select e.centre_id, 'EVENT', e.id, 'RECORD', e.name, null, e.version, e.confirmed_at, (r.confirmation ->> 'event')::int,
             coalesce(confirmation_due(e.confirmed_at, (r.confirmation ->> 'event')::int), e.created_at),
             array(select n.need_code from event_need n
                    where n.centre_id = e.centre_id and n.event_id = e.id order by n.sort_order)
        from centre_event e cross join region r
       where (e.status = 'PUBLISHED' or e.closed_until < (now() at time zone r.time_zone)::date)
         and e.cancelled_reason is null
         and (e.ends_by is null or e.ends_by > now() at time zone r.time_zone)
      union all
      select s.centre_id, 'STAFF', s.id, 'RECORD', coalesce(s.display_name, s.position), case when s.display_name is not null then s.position end,
             s.version, s.confirmed_at, (r.confirmation ->> 'staff')::int,
             coalesce(confirmation_due(s.confirmed_at, (r.confirmation ->> 'staff')::int), s.created_at), '{}'::text[]
        from staff_member s cross join region r
       where s.status = 'PUBLISHED' or s.closed_until < (now() at time zone r.time_zone)::date) c;
