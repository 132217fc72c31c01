-- Which record of ours came from which object of somebody's HSDS package, and how it was then: read again, it is known.

create table hsds_origin (
  centre_id   uuid not null references centre (id),
  kind        text not null check (kind in ('PROVIDER', 'PLACE', 'SERVICE')),
  external_id text not null check (length(external_id) between 1 and 100),
  record_id   uuid not null,
  version     bigint not null,
  digest      text not null,
  primary key (centre_id, kind, external_id)
);
create index hsds_origin_of_record on hsds_origin (centre_id, record_id);
comment on column hsds_origin.version is 'of the record after the import wrote it; another one says that people have worked on it';
comment on column hsds_origin.digest is 'of what the package said, as it was understood';

call protect_tenant_table('hsds_origin');
