-- Providers are asked by e-mail whether what residents see of them is still true, and answer by a personal link.

create table inquiry (
  centre_id      uuid not null references centre (id),
  id             uuid not null,
  provider_id    uuid not null,
  begun_at       timestamptz not null default now(),
  letters        integer not null check (letters between 1 and 3),
  last_letter_at timestamptz not null default now(),
  answered_at    timestamptz,
  silent_at      timestamptz,
  ended_at       timestamptz,
  primary key (centre_id, id),
  unique (id),
  foreign key (centre_id, provider_id) references provider (centre_id, id) on delete cascade
);
create unique index inquiry_running on inquiry (centre_id, provider_id) where ended_at is null;
create index inquiry_of_provider on inquiry (centre_id, provider_id, begun_at desc);
comment on table inquiry is 'One round of asking a provider: a letter, two reminders. Its id stands for the provider where the account of a person would stand.';
comment on column inquiry.silent_at is 'both reminders went unanswered';

create table provider_link (
  centre_id  uuid not null,
  id         uuid not null,
  inquiry_id uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  made_at    timestamptz not null default now(),
  expires_at timestamptz not null,
  used_on    date,
  uses       integer not null default 0,
  primary key (centre_id, id),
  unique (id),
  foreign key (centre_id, inquiry_id) references inquiry (centre_id, id) on delete cascade
);
create index provider_link_of_inquiry on provider_link (centre_id, inquiry_id);
comment on column provider_link.uses is 'answers on the day used_on: bounded';

create table correction (
  centre_id   uuid not null references centre (id),
  id          uuid not null,
  inquiry_id  uuid not null,
  provider_id uuid not null,
  kind        text not null check (kind in ('SERVICE', 'PROVIDER', 'PLACE')),
  record_id   uuid not null,
  field       text not null check (field ~ '^[A-Z]{1,30}$'),
  was         text not null,
  wish        text not null check (length(wish) <= 20000),
  state       text not null check (state in ('LIVE', 'WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  made_at     timestamptz not null default now(),
  decided_at  timestamptz,
  decided_by  uuid,
  primary key (centre_id, id),
  unique (id),
  foreign key (centre_id, inquiry_id) references inquiry (centre_id, id) on delete cascade,
  check ((state in ('LIVE', 'WAITING')) = (decided_at is null))
);
create unique index correction_open on correction (centre_id, record_id, field) where state in ('LIVE', 'WAITING');
create index correction_of_provider on correction (centre_id, provider_id, made_at desc);
create index correction_of_inquiry on correction (centre_id, inquiry_id);
comment on column correction.was is 'the last approved value: what a declined correction goes back to';
comment on column correction.state is 'LIVE: residents see it already, the centre looks at it afterwards; WAITING: for the centre';

call protect_tenant_table('inquiry');
call protect_tenant_table('provider_link');
call protect_tenant_table('correction');
create policy finder on inquiry to "${database}_jobs" using (true) with check (true);
create policy finder on provider_link to "${database}_jobs" using (true) with check (true);
