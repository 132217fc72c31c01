-- What everybody may know of opening hours beyond the weekly ones.

create or replace view published_calendar_day as
  select day, kind, name, instead_of from calendar_day where kind <> 'ORDINARY';

create or replace view published_calendar_year as
  select year, complete, confidence, source, note from calendar_year;

create or replace view published_special_day as
  select s.centre_id, s.id, s.place_id, s.service_id, s.first_day, s.last_day, s.hours, s.reason, s.version
    from special_day s
   where (s.service_id is null
          or exists (select 1 from social_service v
                      where v.centre_id = s.centre_id and v.id = s.service_id and v.status in ('PUBLISHED', 'CLOSED')))
     and (s.place_id is null
          or exists (select 1 from place l left join provider p on p.centre_id = l.centre_id and p.id = l.provider_id
                      where l.centre_id = s.centre_id and l.id = s.place_id
                        and (l.provider_id is null or p.status in ('PUBLISHED', 'CLOSED'))));
