-- What centres say of the places of a step; its note is for residents.
create or replace view published_step_overlay as
  select o.centre_id, o.route_id, o.step_key, o.service_id, o.action, o.note
    from step_overlay o join centre c on c.id = o.centre_id and c.status <> 'CLOSED';
