-- A gap is handed to a centre with a day, or noted as accepted with a reason until a day. When the day passes the gap is open again.

create table coverage_task (
  centre_id   uuid not null references centre (id),
  id          uuid not null,
  need_code   text not null references need (code),
  kind        text not null check (kind in ('HANDED', 'ACCEPTED')),
  reason      text not null check (length(reason) between 1 and 1000),
  due         date not null,
  state       text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'REFUSED', 'WITHDRAWN')),
  answer      text check (length(answer) between 1 and 1000),
  answered_at timestamptz,
  made_by     uuid not null,
  made_at     timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  version     bigint not null default 1,
  primary key (centre_id, id),
  unique (id),
  check (state in ('OPEN', 'WITHDRAWN') or answered_at is not null),
  check (kind = 'HANDED' or state in ('OPEN', 'WITHDRAWN')),
  check (state <> 'REFUSED' or answer is not null)
);
create unique index coverage_task_once on coverage_task (centre_id, need_code) where state = 'OPEN';
comment on table coverage_task is 'What is done about a gap: handed to the centre of its town, or accepted. One at a time for a cell.';
comment on column coverage_task.due is 'HANDED: to be answered by the end of it; ACCEPTED: accepted until the end of it';
comment on column coverage_task.made_by is 'an account; nobody is shown its name here';

call protect_tenant_table('coverage_task');
call keep_history_of('coverage_task');

-- Those who look over the region hand tasks to any town.
create policy reviewer on coverage_task to "${database}_region_read", "${database}_region_edit" using (true) with check (true);
