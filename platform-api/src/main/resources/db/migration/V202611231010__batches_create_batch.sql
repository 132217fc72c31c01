-- A change of many records at once: what it was, which records it changed, and what they were before, so that one step
-- takes all of it back.

create table batch (
  centre_id  uuid not null references centre (id),
  id         uuid not null,
  kind       text not null check (kind in ('SERVICE', 'PROVIDER', 'PLACE', 'EVENT', 'STAFF')),
  action     text not null check (action ~ '^[a-z][a-z-]{1,39}$'),
  at         timestamptz not null default now(),
  by_account uuid not null,
  size       integer not null check (size > 0),
  undone_at  timestamptz,
  undone_by  uuid,
  primary key (centre_id, id),
  unique (id)
);
create index batch_newest on batch (centre_id, kind, at desc);
comment on column batch.action is 'a word of the room that made it, e.g. confirm, status-published';

create table batch_item (
  centre_id uuid not null,
  batch_id  uuid not null,
  record_id uuid not null,
  version   bigint not null,
  name      text not null,
  before    jsonb not null,
  primary key (centre_id, batch_id, record_id),
  foreign key (centre_id, batch_id) references batch (centre_id, id) on delete cascade
);
comment on column batch_item.version is 'of the record after the change: whoever changed it since keeps the own words';

call protect_tenant_table('batch');
call protect_tenant_table('batch_item');
