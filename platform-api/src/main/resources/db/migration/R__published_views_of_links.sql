-- Web addresses that contacts of published services name: of each service the first one.
create or replace view published_service_link as
  select distinct on (s.centre_id, s.id) s.centre_id, s.id, s.name,
         substring(c.note from '(?i)https?://[^[:space:]"«»<>()]*[^[:space:]"«»<>().,;:!?]') as url
    from contact c
    join service_contact k on k.centre_id = c.centre_id and k.contact_id = c.id
    join social_service s on s.centre_id = k.centre_id and s.id = k.service_id and s.status in ('PUBLISHED', 'CLOSED')
   where c.note ~* 'https?://'
   order by s.centre_id, s.id, k.sort_order;
