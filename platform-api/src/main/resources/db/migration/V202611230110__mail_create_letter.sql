-- Letters that go out by e-mail: written in the transaction that causes them, sent by a job.

create table letter (
  centre_id   uuid not null references centre (id),
  id          uuid not null,
  kind        text not null check (kind ~ '^[A-Z][A-Z_]{1,49}$'),
  record_id   uuid,
  recipient   text not null check (length(recipient) <= 254 and recipient !~ '[[:space:][:cntrl:]]' and recipient like '%_@_%'),
  subject     text not null check (length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'),
  body        text not null check (length(body) between 1 and 20000),
  html        text check (length(html) <= 100000),
  attachments jsonb not null default '[]' check (jsonb_typeof(attachments) = 'array' and length(attachments::text) <= 2000000),
  secrets     jsonb not null default '[]' check (jsonb_typeof(secrets) = 'array'),
  state       text not null default 'QUEUED' check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'KEPT')),
  tries       integer not null default 0 check (tries >= 0),
  due_at      timestamptz not null default now(),
  created_at  timestamptz not null default now(),
  queued_at   timestamptz not null default now(),
  done_at     timestamptz,
  problem     text,
  primary key (centre_id, id),
  unique (id),
  check ((state in ('SENT', 'KEPT', 'FAILED')) = (done_at is not null))
);
create index letter_due on letter (due_at) where state in ('QUEUED', 'SENDING');
create index letter_by_time on letter (centre_id, created_at desc, id);
create index letter_of_record on letter (centre_id, record_id) where record_id is not null;
comment on column letter.secrets is 'parts of the text that let in whoever has them; wiped from the text when the letter is out';
comment on column letter.state is 'QUEUED waits for due_at; SENDING: a sender has it until due_at, then another may take it; KEPT: demonstration, shown in the office only';
comment on column letter.problem is 'what the mail server said last, one line';

call protect_tenant_table('letter');
create policy addition on letter for insert to "${database}_site"
  with check (centre_id = nullif(current_setting('app.centre', true), '')::uuid and state = 'QUEUED');
create policy addition_by_sign_in on letter for insert to "${database}_signin" with check (state = 'QUEUED');
create policy sender on letter to "${database}_jobs" using (true) with check (true);
