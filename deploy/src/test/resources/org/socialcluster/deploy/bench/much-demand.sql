-- Adds a million counts of demand to the towns that are there: each need, each source, 32 days spread over a year. As superuser.
insert into demand_count (centre_id, need_code, source, day, n)
select c.id, n.code, s.source, current_date - 5 - d * 11, 1 + (abs(hashtext(c.slug || n.code)) + d) % 4
  from (select id, slug from centre where kind = 'TOWN') c
 cross join (select code from need where not retired) n
 cross join (values ('SEARCH'), ('STEP'), ('FULL'), ('STUCK')) s (source)
 cross join generate_series(1, 32) d
    on conflict do nothing
