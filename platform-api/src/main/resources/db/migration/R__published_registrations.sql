-- How full a date is, in numbers; and which centres have somebody who may have to be told something. No name, no contact.

create or replace view published_event_places as
  select r.centre_id, r.event_id, r.original,
         count(*) filter (where r.state = 'BOOKED')::integer as booked,
         count(*) filter (where r.state = 'WAITING')::integer as waiting
    from event_registration r
    join centre_event e on e.centre_id = r.centre_id and e.id = r.event_id and e.status in ('PUBLISHED', 'CLOSED')
   group by r.centre_id, r.event_id, r.original;

create or replace view registering_centre as
  select distinct centre_id from event_registration;
