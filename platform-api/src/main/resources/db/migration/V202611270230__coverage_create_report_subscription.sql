-- Whoever looks over the region may have a report of coverage by mail, each day or each week. An account has its own and sees no other.

create table report_subscription (
  account_id    uuid primary key references account (id) on delete cascade,
  cadence       text not null check (cadence in ('DAILY', 'WEEKLY')),
  secret        text not null unique check (length(secret) between 20 and 64),
  told_on       date not null,
  subscribed_at timestamptz not null default now()
);
comment on table report_subscription is 'Reports of coverage by mail. The address is the account''s own and is not kept here.';
comment on column report_subscription.secret is 'in the link that ends it; it opens nothing else';
comment on column report_subscription.told_on is 'the last day that was told, at first the day of subscribing: one letter for a day, however often the job runs';

alter table report_subscription enable row level security;
alter table report_subscription force row level security;
create policy owner on report_subscription to current_user using (true) with check (true);
create policy own on report_subscription to "${database}_region_read", "${database}_region_edit"
  using (account_id = nullif(current_setting('app.actor', true), '')::uuid)
  with check (account_id = nullif(current_setting('app.actor', true), '')::uuid);
create policy jobs on report_subscription to "${database}_jobs" using (true) with check (true);

-- Who is to be told of a day, with the address, for the job alone: accounts that are not blocked and still look over the region. A weekly
-- report is due from Monday on. Demonstration accounts get theirs at an address that is nobody's (RFC 2606).
create function due_reports(of_day date) returns table (account_id uuid, address text, secret text, told_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.account_id, case when a.demo and position('@' in a.login) = 0 then a.login || '@example.org' else a.login end, s.secret, s.told_on
    from report_subscription s
    join account a on a.id = s.account_id and a.status = 'ACTIVE'
   where s.told_on < case s.cadence when 'DAILY' then of_day else date_trunc('week', of_day)::date end
     and (a.demo or position('@' in a.login) > 0)
     and exists (select from membership m join centre c on c.id = m.centre_id and c.kind = 'REGION'
                  where m.account_id = a.id and m.role in ('MINISTRY_REVIEWER', 'ADMINISTRATOR', 'REGIONAL_EDITOR'))
   order by s.account_id
$$;

create function end_report_subscription(wanted text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from report_subscription where secret = wanted;
  return found;
end $$;
create function is_report_subscription(wanted text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from report_subscription where secret = wanted)
$$;
