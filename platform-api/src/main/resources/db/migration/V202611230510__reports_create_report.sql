-- "This is wrong": what residents say of a published record, without an account. A visitor only adds; the answer is read by a
-- secret link through a function that knows nothing else.

create table report (
  centre_id      uuid not null references centre (id),
  id             uuid not null,
  kind           text not null check (kind in ('SERVICE', 'PROVIDER', 'PLACE', 'EVENT', 'STAFF', 'CENTRE')),
  record_id      uuid not null,
  record_name    text not null check (length(record_name) between 1 and 300),
  path           text not null check (path ~ '^/[^/]' and length(path) <= 300),
  wrong          text not null check (wrong in ('PHONE', 'HOURS', 'ADDRESS', 'CLOSED', 'PRICE', 'OTHER')),
  words          text check (length(words) between 1 and 1000),
  email          text check (length(email) <= 200),
  token_hash     bytea not null check (length(token_hash) = 32),
  created_at     timestamptz not null default now(),
  outcome        text check (outcome in ('FIXED', 'NOT_CONFIRMED', 'NEED_MORE')),
  answer         text check (length(answer) between 1 and 1000),
  answered_at    timestamptz,
  answered_by    uuid,
  version        bigint not null default 1,
  primary key (centre_id, id),
  unique (id),
  unique (token_hash),
  check ((outcome is null) = (answered_at is null))
);
create index report_waiting on report (centre_id, created_at) where outcome is null;
create index report_by_day on report (created_at);
comment on column report.email is 'where the answer is sent, if wanted; forgotten with the report after a year';
comment on column report.path is 'page of the site that it was said of';

call protect_tenant_table('report');
create policy addition on report for insert to "${database}_site"
  with check (centre_id = (select nullif(current_setting('app.centre', true), '')::uuid)
    and outcome is null and answer is null and version = 1
    and created_at between now() - interval '1 minute' and now() + interval '1 minute');
create policy jobs on report for all to "${database}_jobs" using (true) with check (true);

-- A flood of reports of one centre is refused, whatever the program in front of it thinks: an hour takes 60.
create function takes_reports(town uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) < 60 from report where centre_id = town and created_at > now() - interval '1 hour'
$$;

-- What somebody with the link may know: no words of others, no address of mail.
create function report_result(hash bytea)
  returns table (town text, record_name text, path text, created_at timestamptz, outcome text, answer text, answered_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.slug, r.record_name, r.path, r.created_at, r.outcome, r.answer, r.answered_at
    from report r join centre c on c.id = r.centre_id
   where r.token_hash = hash
$$;
