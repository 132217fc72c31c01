-- Help routes as everybody may read them: the published version of each. A fact of low confidence is in none of these views:
-- a deadline is left out, an act or a sum is absent.

create or replace view published_route as
  select r.id, r.code, r.slug, r.position, v.id as version_id, v.number, v.published_at, v.change_note, v.title, v.short_title,
         v.summary, v.cost, v.total_time, v.level, v.facts_as_of, v.newest_fact_as_of, v.review_after_days
    from route r join route_version v on v.route_id = r.id and v.status = 'PUBLISHED'
   where not r.retired;

-- verified_at: the last expert whose word still holds for the step as it stands now; null: not verified yet.
create or replace view published_route_step as
  select s.id, s.version_id, r.id as route_id, s.step_key, s.number, s.title, s.do_text, s.authority, s.need_code,
         case when s.deadline_confidence <> 'LOW' then s.deadline_days end as deadline_days,
         case when s.deadline_confidence <> 'LOW' then s.deadline_unit else 'NOT_SET' end as deadline_unit,
         case when s.deadline_confidence <> 'LOW' then s.deadline_from end as deadline_from,
         case when s.deadline_confidence <> 'LOW' then s.deadline_source end as deadline_source,
         s.deadline_confidence <> 'LOW' and s.deadline_statutory as deadline_statutory,
         s.result, s.if_refused, s.optional, s.branch, k.verified_at, k.expires_at, k.scope
    from route_step s
    join published_route r on r.version_id = s.version_id
    left join lateral (
      select v.verified_at, v.expires_at, v.scope from step_verification v
       where v.step_key = s.step_key and v.lapsed_at is null and v.expires_at > now()
         and v.fingerprint = step_fingerprint(s.id)
       order by v.verified_at desc limit 1) k on true;

create or replace view published_route_step_channel as
  select c.step_id, c.channel, c.position, s.version_id
    from route_step_channel c join route_step s on s.id = c.step_id join published_route r on r.version_id = s.version_id;

create or replace view published_document as
  select id, code, kind, name, issued_by, form, validity, updated_at from document;

create or replace view published_route_step_document as
  select x.step_id, x.document_id, x.role, x.required, x.note, x.position, s.version_id
    from route_step_document x join route_step s on s.id = x.step_id join published_route r on r.version_id = s.version_id;

create or replace view published_route_basis as
  select b.version_id, r.id as route_id, a.id as act_id, a.name, a.level, a.edition, a.url, b.articles, b.confidence, b.position
    from route_basis b join legal_act a on a.id = b.act_id join published_route r on r.version_id = b.version_id
   where b.confidence <> 'LOW';

create or replace view published_route_source as
  select x.version_id, r.id as route_id, x.name, x.url, x.position
    from route_source x join published_route r on r.version_id = x.version_id;

create or replace view published_route_amount as
  select x.version_id, r.id as route_id, x.what, x.amounts, x.unit, x.valid_from, x.source, x.position
    from route_amount x join published_route r on r.version_id = x.version_id
   where x.confidence <> 'LOW';

create or replace view published_route_term as
  select t.version_id, r.id as route_id, t.taxonomy_code, t.term_code, t.sort_order
    from route_term t join published_route r on r.version_id = t.version_id;

create or replace view published_route_related as
  select x.version_id, r.id as route_id, other.slug, other.short_title, x.sort_order
    from route_related x join published_route r on r.version_id = x.version_id
    join published_route other on other.slug = x.related_slug;

-- Any version as it would be read if it were the published one, for the region's editors alone: the same views over another
-- ground, so that a preview cannot say anything else than what is then published.
create or replace view previewed_route as
  select r.id, r.code, r.slug, r.position, v.id as version_id, v.number, coalesce(v.published_at, v.updated_at) as published_at,
         v.change_note, v.title, v.short_title, v.summary, v.cost, v.total_time, v.level, v.facts_as_of, v.newest_fact_as_of,
         v.review_after_days
    from route r join route_version v on v.route_id = r.id;

do $$
declare
  part text;
begin
  foreach part in array array['step', 'step_channel', 'step_document', 'basis', 'source', 'amount', 'term'] loop
    execute format('create or replace view previewed_route_%s as %s', part,
                   replace(pg_get_viewdef(('published_route_' || part)::regclass), 'published_route', 'previewed_route'));
  end loop;
end $$;

create or replace view previewed_route_related as
  select x.version_id, r.id as route_id, other.slug, other.short_title, x.sort_order
    from route_related x join previewed_route r on r.version_id = x.version_id
    join published_route other on other.slug = x.related_slug;
