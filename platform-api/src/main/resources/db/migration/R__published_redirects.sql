-- Where the address of a merged record leads: to the one it has become, or to what that has become in turn.
create or replace view published_redirect as
  select m.centre_id, m.kind, m.slug, coalesce(p.slug, s.slug) as to_slug
    from merged_record m
    left join provider p on m.kind = 'PROVIDER' and p.centre_id = m.centre_id and p.id = m.survivor_id
    left join social_service s on m.kind = 'SERVICE' and s.centre_id = m.centre_id and s.id = m.survivor_id
   where coalesce(p.status, s.status) in ('PUBLISHED', 'CLOSED')
      or exists (select 1 from merged_record n where n.centre_id = m.centre_id and n.id = m.survivor_id);
