-- Tables of a file on their way into the listings: what was sent, which column means what, what each row would become, and what
-- it became. Nothing of it is lost by a reload; after a while the file goes, and with it the way back.

create table import_batch (
  centre_id  uuid not null references centre (id),
  id         uuid not null,
  kind       text not null check (kind in ('SERVICE', 'PROVIDER')),
  state      text not null default 'SENT' check (state in ('SENT', 'CHECKED', 'DONE', 'UNDONE')),
  file_name  text not null check (length(file_name) <= 300),
  format     text not null check (format in ('XLSX', 'CSV')),
  separator  text not null check (length(separator) = 1),
  header     text[] not null,
  fields     text[] not null,
  defaults   jsonb not null default '{}' check (jsonb_typeof(defaults) = 'object'),
  published  boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  done_at    timestamptz,
  done_by    uuid,
  undone_at  timestamptz,
  primary key (centre_id, id),
  unique (id),
  check (cardinality(header) = cardinality(fields))
);
create index import_batch_by_time on import_batch (centre_id, created_at desc);
comment on column import_batch.fields is 'which field of the record each column is; an empty word: none';

create table import_sheet_row (
  centre_id uuid not null,
  batch_id  uuid not null,
  number    integer not null,
  cells     text[] not null,
  primary key (centre_id, batch_id, number),
  foreign key (centre_id, batch_id) references import_batch (centre_id, id) on delete cascade
);
comment on table import_sheet_row is 'a row of a file as it was sent; number: the row of the file, from 1';

create table import_row (
  centre_id     uuid not null,
  batch_id      uuid not null,
  number        integer not null,
  record_id     uuid not null,
  external_key  text,
  match_key     text not null,
  slug          text not null,
  draft         jsonb,
  given         text[] not null,
  errors        jsonb not null default '{}' check (jsonb_typeof(errors) = 'object'),
  known         boolean not null default false,
  outcome       text check (outcome in ('ADDED', 'CHANGED', 'SAME', 'UNDONE', 'KEPT')),
  before        jsonb,
  version_after bigint,
  primary key (centre_id, batch_id, number),
  foreign key (centre_id, batch_id) references import_batch (centre_id, id) on delete cascade
);
comment on table import_row is 'a row as it would become a record, or why not: errors by field';
comment on column import_row.record_id is 'the record that is there (known), or the name of the one to come';
comment on column import_row.draft is 'the record whole, in the words of the API; given: of which fields the row speaks, e.g. cost.kind';
comment on column import_row.before is 'the record as it was before the import; null for one that it has added';
comment on column import_row.outcome is 'KEPT: could not be undone, because somebody has edited the record since';

-- How a centre has read a table with such a header the last time.
create table import_mapping (
  centre_id uuid not null references centre (id),
  kind      text not null check (kind in ('SERVICE', 'PROVIDER')),
  signature text not null,
  fields    text[] not null,
  defaults  jsonb not null default '{}',
  primary key (centre_id, kind, signature)
);

-- What a record is called elsewhere: the key of a sheet, an id of a data package. Ids of our own are ours alone.
create table external_key (
  centre_id    uuid not null references centre (id),
  source       text not null,
  kind         text not null,
  external_key text not null check (length(external_key) between 1 and 200),
  record_id    uuid not null,
  primary key (centre_id, source, kind, external_key)
);
create index external_key_of_record on external_key (centre_id, record_id);

call protect_tenant_table('import_batch');
call protect_tenant_table('import_sheet_row');
call protect_tenant_table('import_row');
call protect_tenant_table('import_mapping');
call protect_tenant_table('external_key');

-- A record that is there as a row of an import changes it: only in what the row speaks of, of contacts the first one.
create function changed_record(before jsonb, draft jsonb, given text[]) returns jsonb language sql immutable parallel safe as $$
  select before
      || coalesce((select jsonb_object_agg(g, draft -> g) from unnest(given) g where draft ? g), '{}')
      || coalesce((select jsonb_object_agg(part, (before -> part) || fields)
                     from (select split_part(g, '.', 1) as part,
                                  jsonb_object_agg(split_part(g, '.', 2), draft -> split_part(g, '.', 1) -> split_part(g, '.', 2)) as fields
                             from unnest(given) g where g like '%.%' and g not like 'contact.%' group by 1) nested), '{}')
      || coalesce((select jsonb_build_object('contacts',
                            jsonb_build_array(coalesce(before -> 'contacts' -> 0, draft -> 'contacts' -> 0)
                              || jsonb_object_agg(split_part(g, '.', 2), draft -> 'contacts' -> 0 -> split_part(g, '.', 2)))
                            || ((before -> 'contacts') - 0))
                     from unnest(given) g where g like 'contact.%' having count(*) > 0), '{}')
$$;

-- Names as people compare them: whatever the case, ё as е, one space for many.
create function compared_name(name text) returns text language sql immutable parallel safe
  return translate(lower(regexp_replace(btrim(name), '\s+', ' ', 'g')), 'ё', 'е');
