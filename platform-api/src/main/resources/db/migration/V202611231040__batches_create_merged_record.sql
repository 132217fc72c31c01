-- Records that turned out to be one: which of them is gone, and where its address leads now.

create extension if not exists pg_trgm;

create table merged_record (
  centre_id   uuid not null references centre (id),
  id          uuid not null,
  kind        text not null check (kind in ('SERVICE', 'PROVIDER', 'PLACE')),
  slug        text not null,
  survivor_id uuid not null,
  batch_id    uuid not null,
  primary key (centre_id, id),
  unique (id),
  foreign key (centre_id, batch_id) references batch (centre_id, id) on delete cascade,
  check (id <> survivor_id)
);
create index merged_record_by_slug on merged_record (centre_id, kind, slug);
comment on table merged_record is 'a row goes when the merge is taken back';
comment on column merged_record.id is 'of the record that is gone';

call protect_tenant_table('merged_record');
create trigger announce after insert or update or delete on merged_record for each row execute function announce_change();
create trigger announce_all after truncate on merged_record for each statement execute function announce_change_to_all();
