-- Pictures of what is published. A picture of a hidden place, or of what happens there, could show where it is: there is none.
create or replace view published_picture as
  select p.centre_id, p.id, p.record_id, p.alt, p.sort_order, p.width, p.height, p.large,
         p.small_width, p.small_height, p.small, p.version, p.staff_id is not null as of_person
    from picture p
   where exists (select 1 from published_service s left join place l on l.centre_id = s.centre_id and l.id = s.place_id
                  where s.centre_id = p.centre_id and s.id = p.service_id and l.address_hidden is not true)
      or exists (select 1 from published_provider o where o.centre_id = p.centre_id and o.id = p.provider_id)
      or exists (select 1 from published_place l where l.centre_id = p.centre_id and l.id = p.place_id and not l.address_hidden)
      or exists (select 1 from published_event e left join place l on l.centre_id = e.centre_id and l.id = e.place_id
                  where e.centre_id = p.centre_id and e.id = p.event_id and l.address_hidden is not true)
      or exists (select 1 from published_staff m where m.centre_id = p.centre_id and m.id = p.staff_id and m.photo_consent);
