-- Where a contact is used. A room whose records have contacts adds its own part.
create or replace view contact_use with (security_invoker = true) as
  select k.centre_id, k.contact_id, 'SERVICE' as kind, s.id as record_id, s.name, s.status
    from service_contact k join social_service s on s.centre_id = k.centre_id and s.id = k.service_id
  union all
  select k.centre_id, k.contact_id, 'STAFF', s.id, coalesce(s.display_name, s.position), s.status
    from staff_contact k join staff_member s on s.centre_id = k.centre_id and s.id = k.staff_id
  union all
  select k.centre_id, k.contact_id, 'EVENT', e.id, e.name, e.status
    from event_contact k join centre_event e on e.centre_id = k.centre_id and e.id = k.event_id;
