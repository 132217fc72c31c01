-- Adds 1,386 made-up towns with 1,000,000 services to a demonstration: 99 regions' worth of towns, each set of 14 as close
-- to each other as the real ones and far from all others. As superuser, with triggers and foreign keys off.
set session_replication_role = replica;

create temporary table town_made as
  select i, (i - 1) / 14 as cluster, gen_random_uuid() as id from generate_series(1, 1386) i;

insert into centre (id, kind, slug, name, genitive, dative, accusative, instrumental, prepositional, in_town, to_town, from_town,
                    title, status, population, population_year, confirmed, sort_order)
select id, 'TOWN', 'made-' || i, n, n, n, n, n, n, 'в ' || n, 'в ' || n, 'из ' || n, n, 'OPEN', 50000, 2026, true, 1000 + i
  from town_made, lateral (select 'Город ' || i as n) x;

insert into centre_distance (from_centre, to_centre, km, neighbour)
select a.id, b.id,
       case when a.cluster = b.cluster then 10 + abs(a.i - b.i) * 20 else 400 + abs(a.i - b.i) end,
       a.cluster = b.cluster and abs(a.i - b.i) <= 2
  from town_made a join town_made b on a.i <> b.i
union all
select c.id, t.id, 400 + t.i, false from centre c cross join town_made t where c.kind = 'TOWN' and c.id not in (select id from town_made)
union all
select t.id, c.id, 400 + t.i, false from centre c cross join town_made t where c.kind = 'TOWN' and c.id not in (select id from town_made);

insert into provider (centre_id, id, slug, name, kind, status, demo)
select t.id, gen_random_uuid(), 'provider-' || k, 'Организация ' || k, (select kind from provider limit 1), 'PUBLISHED', true
  from town_made t, generate_series(1, 20) k;

create temporary table provider_made as
  select centre_id, id, row_number() over (partition by centre_id order by slug) as k from provider
   where centre_id in (select id from town_made);
analyze town_made, provider_made;

insert into social_service (centre_id, id, slug, name, description, provider_id, form, cost_kind, capacity_state, status, confirmed_at, demo)
select t.id, gen_random_uuid(), 'service-' || s, 'Услуга ' || s, repeat('Помогает тем, кому трудно. ', 4), p.id,
       (array['HOME', 'SEMI_RESIDENTIAL', 'VISIT', 'VISIT', 'REMOTE'])[1 + s % 5], 'FREE',
       (array['AVAILABLE', 'LIMITED', 'FULL', 'UNKNOWN'])[1 + s % 4], case when s % 10 = 0 then 'DRAFT' else 'PUBLISHED' end,
       now() - (s % 200) * interval '1 day', true
  from town_made t cross join generate_series(1, 722) s
  join provider_made p on p.centre_id = t.id and p.k = 1 + s % 20;

create temporary table need_made as select code, row_number() over (order by code) as k, count(*) over () as n from need;
insert into service_need (centre_id, service_id, need_code, sort_order)
select s.centre_id, s.id, n.code, 1
  from social_service s join need_made n on n.k = 1 + (substr(s.slug, 9)::int * 7) % n.n
 where s.slug ~ '^service-[0-9]+$' and s.centre_id in (select id from town_made);

insert into service_term (centre_id, service_id, taxonomy_code, term_code, sort_order)
select s.centre_id, s.id, t.taxonomy_code, t.code, 1
  from social_service s, (select taxonomy_code, code from taxonomy_term where taxonomy_code = 'recipient_categories' limit 1) t
 where s.centre_id in (select id from town_made);

select fill_need_supply();
reset session_replication_role;
