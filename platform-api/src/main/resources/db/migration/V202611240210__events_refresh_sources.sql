-- Calendars of others are read again by a job: politely (only if they have changed), less often while they fail.

alter table event_source add column publish boolean not null default false;
alter table event_source add column checked_at timestamptz;
alter table event_source add column failures integer not null default 0 check (failures >= 0);
alter table event_source add column etag text check (length(etag) <= 1000);
alter table event_source add column last_modified text check (length(last_modified) <= 200);
update event_source set checked_at = greatest(fetched_at, failed_at);
comment on column event_source.publish is 'whether new events of it are shown at once, as a person said the last time';
comment on column event_source.checked_at is 'when it was asked last, with whatever success';
comment on column event_source.failures is 'how often in a row it could not be taken';
create index event_source_by_check on event_source (checked_at) where url is not null;
