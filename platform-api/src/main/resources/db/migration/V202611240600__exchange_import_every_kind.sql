-- Organisations with their places, events and staff come in by tables too, one after the other by the service of their room.

alter table import_batch drop constraint import_batch_kind_check;
alter table import_batch add check (kind in ('SERVICE', 'PROVIDER', 'EVENT', 'STAFF'));
alter table import_mapping drop constraint import_mapping_kind_check;
alter table import_mapping add check (kind in ('SERVICE', 'PROVIDER', 'EVENT', 'STAFF'));

create table import_write (
  centre_id      uuid not null,
  batch_id       uuid not null,
  turn           integer not null,
  number         integer not null,
  kind           text not null check (kind in ('PROVIDER', 'PLACE', 'EVENT', 'STAFF')),
  record_id      uuid not null,
  before         jsonb,
  version_before bigint,
  version_after  bigint not null,
  primary key (centre_id, batch_id, turn),
  foreign key (centre_id, batch_id) references import_batch (centre_id, id) on delete cascade
);
create index import_write_of_record on import_write (centre_id, record_id);
comment on table import_write is 'what an import has written, in its order; taken back in the other. A row may write several records: an organisation and its place';
comment on column import_write.before is 'the record as it was, with its status; null for one that the import has added';

call protect_tenant_table('import_write');
