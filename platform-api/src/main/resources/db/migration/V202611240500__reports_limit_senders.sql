-- A flood is held off where it comes from: one network and one record have limits of their own, far below the town's, so that
-- nobody closes a town's reports for everybody.

alter table report add column sender text check (length(sender) <= 100);
comment on column report.sender is 'digest of the network it came from, against floods; wiped after a day';
create index report_by_sender on report (centre_id, sender, created_at) where sender is not null;
create index report_by_record on report (centre_id, record_id, created_at);

drop function takes_reports(uuid);

-- What of the last hour stands against one more report: SENDER, RECORD or TOWN; null: nothing.
create function report_flood(town uuid, record uuid, whence text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when (select count(*) from report
           where centre_id = town and sender = whence and created_at > now() - interval '1 hour') >= 10 then 'SENDER'
    when (select count(*) from report
           where centre_id = town and record_id = record and created_at > now() - interval '1 hour') >= 30 then 'RECORD'
    when (select count(*) from (select 1 from report
           where centre_id = town and created_at > now() - interval '1 hour' limit 2000) r) >= 2000 then 'TOWN'
  end
$$;
