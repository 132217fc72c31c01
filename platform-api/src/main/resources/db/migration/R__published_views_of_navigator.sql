-- The navigator as everybody may read it; its test walks are for editors.

create or replace view published_navigator as
  select number, published_at, jsonb_set(content, '{walks}', '[]') as content from navigator_version where status = 'PUBLISHED';

-- Life situations with the routes that answer them; one that no route answers yet is not among them.
create or replace view published_situation as
  select t.code, t.name, t.plain, t.sort_order, array_agg(r.slug order by r.position, r.slug) as routes
    from published_taxonomy_term t
    join published_route_term x on x.taxonomy_code = t.taxonomy_code and x.term_code = t.code
    join published_route r on r.id = x.route_id
   where t.taxonomy_code = 'life_situations'
   group by t.code, t.name, t.plain, t.sort_order;
