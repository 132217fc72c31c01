-- Web addresses that routes name, published or on their way.
create or replace view route_link as
  select cast(md5(x.url) as uuid) as id, x.url, x.version_id
    from (select s.version_id, s.url from route_source s
          union
          select b.version_id, a.url from route_basis b join legal_act a on a.id = b.act_id where a.url is not null) x
    join route_version v on v.id = x.version_id and v.status <> 'SUPERSEDED'
   where x.url ~ '^https?://';

-- What stands in the way of publishing a version that people write: of what kind, at which step, what it is about.
create or replace view route_obstacle as
  with open_version as materialized (
    select v.* from route_version v where v.status in ('DRAFT', 'IN_REVIEW', 'APPROVED') and v.author is not null),
  open_step as materialized (
    select s.*, v.route_id from route_step s join open_version v on v.id = s.version_id)
  select v.id as version_id, 'TEXT_MISSING' as kind, cast(null as uuid) as step_key, f.field as what, 0 as number
    from open_version v
   cross join lateral (values ('title', v.title), ('shortTitle', v.short_title), ('summary', v.summary)) f (field, said)
   where btrim(f.said) = ''
  union all
  select v.id, 'NO_STEPS', null, null, 0 from open_version v where not exists (select from open_step s where s.version_id = v.id)
  union all
  select s.version_id, 'TEXT_MISSING', s.step_key, f.field, s.number
    from open_step s cross join lateral (values ('title', s.title), ('action', s.do_text)) f (field, said)
   where btrim(f.said) = ''
  union all
  select s.version_id, 'NEED_MISSING', s.step_key, null, s.number
    from open_step s left join need n on n.code = s.need_code and not n.retired
   where n.code is null and (s.need_code is not null or coalesce(btrim(s.need_reason), '') = '')
  union all
  select s.version_id, 'DEADLINE_EMPTY', s.step_key, null, s.number
    from open_step s where s.deadline_days is null and s.deadline_unit not in ('IMMEDIATELY', 'NOT_SET')
  union all
  select s.version_id, 'ISSUER_MISSING', s.step_key, d.name, s.number
    from open_step s join route_step_document x on x.step_id = s.id join document d on d.id = x.document_id
   where coalesce(btrim(d.issued_by), '') = ''
  union all
  select s.version_id, 'BRANCH_UNTESTED', s.step_key, s.branch, s.number
    from open_step s
   where s.branch is not null
     and not exists (select from branch_walk_step w where w.step_key = s.step_key and w.fingerprint = step_fingerprint(s.id))
  union all
  select v.id, 'SOURCE_WRONG', null, coalesce(nullif(x.name, ''), x.url), 0
    from open_version v join route_source x on x.version_id = v.id where x.name = '' or x.url !~ '^https?://'
  union all
  select v.id, 'LINK_DEAD', null, u.url, 0
    from open_version v join route_link u on u.version_id = v.id
   where not u.url = any (v.links_seen)
     and exists (select from web_link w where w.kind = 'ROUTE' and w.record_id = u.id and w.url = u.url and w.failures > 1)
  union all
  select v.id, 'NOTE_MISSING', null, null, 0
    from open_version v
   where coalesce(btrim(v.change_note), '') = ''
     and exists (select from route_version p where p.route_id = v.route_id and p.published_at is not null)
  union all
  select v.id, 'NOT_REVIEWED', null, null, 0 from open_version v where v.status <> 'APPROVED' or v.reviewer is null;
