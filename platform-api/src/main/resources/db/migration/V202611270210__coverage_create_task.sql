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

-- Who may say what: the region makes tasks and takes them back, the centre answers what was handed to it; nothing else changes.
create function guard_coverage_task() returns trigger language plpgsql as $$
declare
  centre boolean := current_user = '${database}_office';
begin
  if current_user not in ('${database}_office', '${database}_region_read', '${database}_region_edit') then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if centre or new.state <> 'OPEN' or new.answer is not null
       or new.made_by is distinct from nullif(current_setting('app.actor', true), '')::uuid then
      raise insufficient_privilege using message = 'permission denied: a task is made by the region, open and in the own name';
    end if;
  elsif old.state <> 'OPEN'
     or (new.centre_id, new.id, new.need_code, new.kind, new.reason, new.due, new.made_by, new.made_at)
        is distinct from (old.centre_id, old.id, old.need_code, old.kind, old.reason, old.due, old.made_by, old.made_at)
     or (centre and new.state not in ('DONE', 'REFUSED'))
     or (not centre and (new.state <> 'WITHDRAWN' or new.answer is distinct from old.answer)) then
    raise insufficient_privilege using message = 'permission denied: the centre answers a task, the region takes it back';
  end if;
  return new;
end $$;
create trigger guard before insert or update on coverage_task for each row execute function guard_coverage_task();
