-- What people were told last of a hidden place: as it is told now, without the street, so that nobody gets a letter about it.
update event_registration r
   set told = replace(r.told, ', ' || l.street, '')
  from centre_event e
  join place l on l.centre_id = e.centre_id and l.id = e.place_id
 where e.centre_id = r.centre_id and e.id = r.event_id and l.address_hidden and l.street <> '';
