-- Lists that people keep for themselves along a route of their town: without an account, without a name. Whoever has the
-- link has the list. Row security itself opens a list for its key and for nothing else; no office and no job reads any.

create table checklist (
  centre_id  uuid not null references centre (id),
  id         uuid not null,
  route_id   uuid not null references route (id),
  token_hash bytea not null unique check (length(token_hash) = 32),
  made_at    timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  expires_on date not null,
  letters    smallint not null default 0 check (letters between 0 and 100),
  letters_on date,
  sender     text check (length(sender) <= 100),
  primary key (centre_id, id),
  unique (id)
);
create index checklist_by_sender on checklist (centre_id, sender, made_at) where sender is not null;
create index checklist_by_expiry on checklist (expires_on);
comment on column checklist.token_hash is 'SHA-256 of the key in the link; the key itself is nowhere';
comment on column checklist.seen_at is 'up to here its owner has read what has changed in the route';
comment on column checklist.letters is 'letters with its link on the day letters_on; no address is kept';
comment on column checklist.sender is 'digest of the network address, against floods; wiped after a day';

create table checklist_tick (
  centre_id    uuid not null,
  checklist_id uuid not null,
  kind         text not null check (kind in ('STEP', 'PAPER')),
  key          text not null check (length(key) between 1 and 80),
  primary key (centre_id, checklist_id, kind, key),
  foreign key (centre_id, checklist_id) references checklist (centre_id, id) on delete cascade
);
comment on column checklist_tick.key is 'step_key of a step, code of a document: both outlive a version of the route';

create table checklist_clock (
  centre_id    uuid not null,
  checklist_id uuid not null,
  step_key     uuid not null,
  starts_on    date not null,
  revision     integer not null default 0,
  set_at       timestamptz not null default now(),
  primary key (centre_id, checklist_id, step_key),
  foreign key (centre_id, checklist_id) references checklist (centre_id, id) on delete cascade
);
comment on column checklist_clock.starts_on is 'the day from which the deadline of the step counts, as the person says';
comment on column checklist_clock.revision is 'how often it was changed: programs that have the date take over the new one';

call protect_tenant_table('checklist');
call protect_tenant_table('checklist_tick');
call protect_tenant_table('checklist_clock');

create policy holder on checklist to "${database}_site"
  using (centre_id = (select nullif(current_setting('app.centre', true), '')::uuid)
         and token_hash = (select sha256(convert_to(nullif(current_setting('app.key', true), ''), 'UTF8')))
         and expires_on >= current_date)
  with check (centre_id = (select nullif(current_setting('app.centre', true), '')::uuid)
         and token_hash = (select sha256(convert_to(nullif(current_setting('app.key', true), ''), 'UTF8')))
         and expires_on >= current_date);
create policy holder on checklist_tick to "${database}_site"
  using ((centre_id, checklist_id) in (select c.centre_id, c.id from checklist c))
  with check ((centre_id, checklist_id) in (select c.centre_id, c.id from checklist c));
create policy holder on checklist_clock to "${database}_site"
  using ((centre_id, checklist_id) in (select c.centre_id, c.id from checklist c))
  with check ((centre_id, checklist_id) in (select c.centre_id, c.id from checklist c));

-- How many lists of the last hour came from one network.
create function checklists_of_sender(whence text) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from checklist
   where centre_id = nullif(current_setting('app.centre', true), '')::uuid and sender = whence
     and made_at > now() - interval '1 hour'
$$;

-- Deletes lists that nobody has opened for a year, in all centres, and forgets after a day whence a list came.
create function forget_checklists() returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone integer;
begin
  update checklist set sender = null where sender is not null and made_at < now() - interval '1 day';
  delete from checklist where expires_on < current_date;
  get diagnostics gone = row_count;
  return gone;
end $$;
