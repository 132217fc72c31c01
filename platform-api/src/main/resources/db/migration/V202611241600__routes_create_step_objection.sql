-- An expert has found a step wrong: why, and how it should read. Stands until the step reads otherwise (its fingerprint is no
-- longer that of now) or an expert finds it right after all.

create table step_objection (
  id          uuid primary key,
  step_key    uuid not null,
  fingerprint text not null,
  expert      uuid not null,
  expert_name text not null check (length(expert_name) between 1 and 200),
  reason      text not null check (length(reason) between 1 and 2000),
  correction  text check (length(correction) between 1 and 2000),
  said_at     timestamptz not null,
  settled_at  timestamptz
);
create index step_objection_open on step_objection (step_key) where settled_at is null;
comment on table step_objection is 'An expert has found a step wrong as it stood; for editors and experts alone.';
comment on column step_objection.settled_at is 'an expert has looked again, or taken the word back';

call keep_history_of('step_objection');
