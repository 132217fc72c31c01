-- Help routes: one catalogue for the region. A route has versions; a published one never changes again. Documents and acts
-- are records of their own, so that one change reaches every route that names them.

create table route (
  id         uuid primary key,
  code       text not null unique check (code ~ '^[A-Z][A-Z0-9_-]{0,29}$'),
  slug       text not null unique check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) <= 60),
  position   integer not null,
  retired    boolean not null default false,
  version    bigint not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid
);
comment on table route is 'A life situation and the way through it; what it says stands in its versions.';
comment on column route.retired is 'true: taken back by the pack or the editor; nobody is led along it';

create table route_version (
  id                uuid primary key,
  route_id          uuid not null references route (id),
  number            integer not null check (number > 0),
  status            text not null check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED')),
  publish_at        timestamptz,
  author            uuid,
  reviewer          uuid,
  published_at      timestamptz,
  from_pack         boolean not null default false,
  change_note       text check (length(change_note) between 1 and 500),
  title             text not null check (length(title) between 1 and 200),
  short_title       text not null check (length(short_title) between 1 and 100),
  summary           text not null check (length(summary) between 1 and 2000),
  cost              text check (length(cost) <= 2000),
  total_time        text check (length(total_time) <= 2000),
  level             text not null check (level in ('FEDERAL', 'REGIONAL', 'MIXED')),
  facts_as_of       date not null,
  newest_fact_as_of date,
  review_after_days integer not null check (review_after_days between 1 and 3650),
  origin            text not null check (length(origin) <= 1000),
  version           bigint not null default 1,
  updated_at        timestamptz not null default now(),
  updated_by        uuid,
  unique (route_id, number),
  check (reviewer is null or author is null or reviewer <> author),
  check (reviewer is not null or author is null or status in ('DRAFT', 'IN_REVIEW')),
  check ((published_at is not null) = (status in ('PUBLISHED', 'SUPERSEDED')))
);
create unique index route_version_only_one_published on route_version (route_id) where status = 'PUBLISHED';
create index route_version_to_publish on route_version (publish_at) where status = 'APPROVED' and publish_at is not null;
comment on column route_version.author is 'account; null while only the pack has written it';
comment on column route_version.reviewer is 'account of the second person: never the author';
comment on column route_version.change_note is 'one sentence for those who follow the route';
comment on column route_version.publish_at is 'an approved version is published at this moment';

create table route_step (
  id                  uuid primary key,
  version_id          uuid not null references route_version (id) on delete cascade,
  step_key            uuid not null,
  number              integer not null check (number > 0),
  title               text not null check (length(title) between 1 and 200),
  do_text             text not null check (length(do_text) between 1 and 4000),
  authority           text not null,
  authority_taxonomy  text not null default 'authority_kinds' check (authority_taxonomy = 'authority_kinds'),
  need_code           text references need (code),
  need_reason         text check (length(need_reason) <= 500),
  deadline_days       integer check (deadline_days > 0),
  deadline_unit       text not null check (deadline_unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'HOURS', 'MONTHS', 'YEARS', 'IMMEDIATELY', 'NOT_SET')),
  deadline_from       text check (length(deadline_from) <= 500),
  deadline_source     text check (length(deadline_source) <= 500),
  deadline_statutory  boolean not null default false,
  deadline_confidence text not null check (deadline_confidence in ('HIGH', 'MEDIUM', 'LOW')),
  result              text check (length(result) <= 2000),
  if_refused          text check (length(if_refused) <= 4000),
  optional            boolean not null default false,
  branch              text check (length(branch) between 1 and 200),
  updated_by          uuid,
  unique (version_id, number) deferrable initially deferred,
  unique (version_id, step_key),
  foreign key (authority_taxonomy, authority) references taxonomy_term (taxonomy_code, code),
  check (deadline_days is null or deadline_unit not in ('IMMEDIATELY', 'NOT_SET'))
);
create index route_step_by_key on route_step (step_key);
create index route_step_by_need on route_step (need_code);
comment on column route_step.step_key is 'the same step in all versions of its route';
comment on column route_step.branch is 'either/or: for whom this step is; steps of one fork follow each other, null for everybody';
comment on column route_step.need_reason is 'why no need is named; said to editors';

create table route_step_channel (
  id        uuid primary key default gen_random_uuid(),
  step_id   uuid not null references route_step (id) on delete cascade,
  channel   text not null,
  taxonomy_code text not null default 'step_channels' check (taxonomy_code = 'step_channels'),
  position  integer not null,
  unique (step_id, channel),
  foreign key (taxonomy_code, channel) references taxonomy_term (taxonomy_code, code)
);

create table document (
  id         uuid primary key,
  code       text not null unique check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(code) <= 80),
  kind       text not null,
  taxonomy_code text not null default 'document_kinds' check (taxonomy_code = 'document_kinds'),
  name       text not null check (length(name) between 1 and 200),
  issued_by  text check (length(issued_by) <= 300),
  form       text not null check (form in ('ORIGINAL', 'COPY', 'ORIGINAL_AND_COPY', 'SHOW_ONLY', 'ELECTRONIC', 'INTERAGENCY_REQUEST')),
  validity   text check (length(validity) <= 300),
  pack_name   text unique,
  version    bigint not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  foreign key (taxonomy_code, kind) references taxonomy_term (taxonomy_code, code)
);
comment on table document is 'A paper as steps ask for it; all routes that name it say what stands here.';
comment on column document.pack_name is 'by what the pack knows it again after an editor has changed it';

create table route_step_document (
  id          uuid primary key default gen_random_uuid(),
  step_id     uuid not null references route_step (id) on delete cascade,
  document_id uuid not null references document (id),
  role        text not null check (role in ('INPUT', 'RESULT')),
  required    boolean not null,
  note        text check (length(note) <= 500),
  position    integer not null,
  unique (step_id, document_id, role)
);
create index route_step_document_by_document on route_step_document (document_id);

create table legal_act (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 500),
  level      text not null check (level in ('FEDERAL', 'REGIONAL', 'MUNICIPAL')),
  edition    text check (length(edition) <= 300),
  url        text check (length(url) <= 500 and url ~ '^https?://'),
  pack_name   text unique,
  version    bigint not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid
);
comment on column legal_act.edition is 'which edition was looked at; a new one lapses the verification of every step of the routes that cite the act';

create table route_basis (
  id         uuid primary key default gen_random_uuid(),
  version_id uuid not null references route_version (id) on delete cascade,
  act_id     uuid not null references legal_act (id),
  articles   text check (length(articles) <= 500),
  confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
  position   integer not null,
  unique (version_id, position)
);
create index route_basis_by_act on route_basis (act_id);

create table route_source (
  id         uuid primary key default gen_random_uuid(),
  version_id uuid not null references route_version (id) on delete cascade,
  name       text not null check (length(name) between 1 and 300),
  url        text not null check (length(url) <= 500 and url ~ '^https?://'),
  position   integer not null,
  unique (version_id, position)
);

create table route_amount (
  id         uuid primary key default gen_random_uuid(),
  version_id uuid not null references route_version (id) on delete cascade,
  what       text not null check (length(what) between 1 and 300),
  amounts    numeric(12, 2)[] not null,
  unit       text not null check (unit in ('RUB', 'PERCENT', 'COEFFICIENT')),
  valid_from date,
  source     text check (length(source) <= 500),
  confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
  position   integer not null,
  unique (version_id, position)
);
comment on table route_amount is 'Sums and thresholds with their source.';

create table route_evidence (
  id         uuid primary key default gen_random_uuid(),
  version_id uuid not null references route_version (id) on delete cascade,
  fact       text not null check (length(fact) between 1 and 1000),
  found      text not null check (length(found) <= 1000),
  kind       text not null check (length(kind) <= 30),
  position   integer not null,
  unique (version_id, position)
);
comment on table route_evidence is 'Where a fact was found; for editors and experts alone.';

create table expert_check (
  id         uuid primary key default gen_random_uuid(),
  version_id uuid not null references route_version (id) on delete cascade,
  question   text not null check (length(question) between 1 and 1000),
  position   integer not null,
  unique (version_id, position)
);
comment on table expert_check is 'What an expert is asked to look at first; for editors and experts alone.';

create table route_term (
  version_id    uuid not null references route_version (id) on delete cascade,
  taxonomy_code text not null check (taxonomy_code in ('recipient_categories', 'topics', 'sectors', 'need_circumstances', 'life_situations', 'service_types')),
  term_code     text not null,
  sort_order    integer not null,
  primary key (version_id, taxonomy_code, term_code),
  foreign key (taxonomy_code, term_code) references taxonomy_term (taxonomy_code, code)
);

create table route_related (
  version_id   uuid not null references route_version (id) on delete cascade,
  related_slug text not null check (length(related_slug) <= 60),
  sort_order   integer not null,
  primary key (version_id, related_slug)
);

create table step_verification (
  id          uuid primary key,
  step_key    uuid not null,
  fingerprint text not null,
  expert      uuid not null,
  expert_name text not null check (length(expert_name) between 1 and 200),
  scope       text not null check (length(scope) between 1 and 300),
  verified_at timestamptz not null,
  expires_at  timestamptz not null check (expires_at > verified_at),
  lapsed_at   timestamptz,
  lapsed_why  text check (lapsed_why in ('TEXT', 'DOCUMENT', 'ACT', 'WITHDRAWN')),
  check ((lapsed_at is null) = (lapsed_why is null))
);
create index step_verification_of_step on step_verification (step_key, verified_at desc);
comment on table step_verification is 'An expert has found a step true as it stood; holds while its fingerprint is that of now, until it expires or has lapsed.';

-- What an expert has looked at, as one word: the step, its documents and the acts of its route as they stand now.
create function step_fingerprint(step uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(jsonb_build_array(
           s.title, s.do_text, s.authority, s.need_code, s.deadline_days, s.deadline_unit, s.deadline_from, s.deadline_source,
           s.deadline_statutory, s.deadline_confidence, s.result, s.if_refused, s.optional, s.branch,
           (select jsonb_agg(c.channel order by c.position) from route_step_channel c where c.step_id = s.id),
           (select jsonb_agg(jsonb_build_array(d.code, d.kind, d.name, d.issued_by, d.form, d.validity, x.role, x.required, x.note)
                             order by x.role, x.position, d.code)
              from route_step_document x join document d on d.id = x.document_id where x.step_id = s.id),
           (select jsonb_agg(jsonb_build_array(a.name, a.level, a.edition, a.url, b.articles, b.confidence) order by a.name, b.position)
              from route_basis b join legal_act a on a.id = b.act_id where b.version_id = s.version_id))::text, 'UTF8')), 'hex')
    from route_step s where s.id = step
$$;

-- A published version never changes: from then on it can only be superseded. Its parts stand still from the moment it is
-- no longer a draft, so that what was reviewed is what is published.
create function keep_route_version() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status in ('PUBLISHED', 'SUPERSEDED') then
    if tg_op = 'DELETE' then
      raise exception 'version % of a route was published and never changes', old.number using errcode = 'restrict_violation';
    end if;
    if new.status <> 'SUPERSEDED'
       or to_jsonb(new) - array['status', 'version', 'updated_at', 'updated_by']
          <> to_jsonb(old) - array['status', 'version', 'updated_at', 'updated_by'] then
      raise exception 'version % of a route was published and never changes', old.number using errcode = 'restrict_violation';
    end if;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_published before update or delete on route_version for each row execute function keep_route_version();

create function keep_route_part() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  part jsonb;
  held text;
begin
  foreach part in array array_remove(array[case when tg_op <> 'INSERT' then to_jsonb(old) end,
                                           case when tg_op <> 'DELETE' then to_jsonb(new) end], null) loop
    select v.status into held from route_version v
     where v.id = coalesce((part ->> 'version_id')::uuid,
                           (select s.version_id from route_step s where s.id = (part ->> 'step_id')::uuid));
    if held <> 'DRAFT' then
      raise exception 'a version that is % does not change', held using errcode = 'restrict_violation';
    end if;
  end loop;
  return case tg_op when 'DELETE' then old else new end;
end $$;

do $$
declare
  target text;
begin
  foreach target in array array['route_step', 'route_step_channel', 'route_step_document', 'route_basis', 'route_source',
                                'route_amount', 'route_evidence', 'expert_check', 'route_term', 'route_related'] loop
    execute format('create trigger keep_reviewed before insert or update or delete on %I for each row execute function keep_route_part()', target);
  end loop;
  foreach target in array array['route', 'route_version', 'route_step', 'route_step_channel', 'document', 'route_step_document',
                                'legal_act', 'route_basis', 'route_source', 'route_amount', 'step_verification'] loop
    execute format('call keep_history_of(%L)', target);
  end loop;
end $$;

-- A verification that no longer fits what stands there has lapsed for good, even if the change is taken back.
create function lapse_verifications() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update step_verification v
     set lapsed_at = now(), lapsed_why = tg_argv[0]
   where v.lapsed_at is null
     and exists (select 1 from route_step s join route_version r on r.id = s.version_id and r.status = 'PUBLISHED'
                  where s.step_key = v.step_key)
     and not exists (select 1 from route_step s join route_version r on r.id = s.version_id and r.status = 'PUBLISHED'
                      where s.step_key = v.step_key and step_fingerprint(s.id) = v.fingerprint);
  return null;
end $$;
create trigger lapse after update on document for each statement execute function lapse_verifications('DOCUMENT');
create trigger lapse after update on legal_act for each statement execute function lapse_verifications('ACT');
create trigger lapse after update of status on route_version for each statement execute function lapse_verifications('TEXT');

-- What residents read has changed: the pages of all centres show it.
create trigger announce after insert or update or delete on route for each statement execute function announce_change_to_all();
create trigger announce after update of status on route_version for each row
  when (new.status = 'PUBLISHED' or old.status = 'PUBLISHED') execute function announce_change_to_all();
create trigger announce after update on document for each statement execute function announce_change_to_all();
create trigger announce after update on legal_act for each statement execute function announce_change_to_all();
create trigger announce after insert or update or delete on step_verification for each statement execute function announce_change_to_all();
