-- A page of the site as residents would see a record that is not published yet: opened from the office, for minutes, by a
-- token that stands for one record of one centre. Accounts' business: only the role signin reads and writes it.

create table preview (
  token_hash bytea primary key check (length(token_hash) = 32),
  centre_id  uuid not null references centre (id),
  record_id  uuid not null,
  account_id uuid not null references account (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  check (expires_at > created_at)
);
create index preview_of_account on preview (account_id);
create index preview_by_end on preview (expires_at);
