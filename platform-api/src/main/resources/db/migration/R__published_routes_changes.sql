-- What has changed in routes, as everybody may read it. for_all: a sentence of the region's centre, for all towns.
create or replace view published_route_change as
  select c.id, c.centre_id, z.kind = 'REGION' as for_all, c.route_id, r.slug, r.short_title, v.number as version, c.sentence, c.at
    from route_change c
    join centre z on z.id = c.centre_id
    join published_route r on r.id = c.route_id
    left join route_version v on v.id = c.version_id;

-- Centres with somebody who follows a route.
create or replace view followed_centre as select distinct centre_id from route_subscription;
