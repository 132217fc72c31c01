-- Drafts of people: one open version of a route at a time, saved while it is written, so it may be incomplete; what residents
-- read may not.

alter table route_version
  add column writers uuid[] not null default '{}',
  add constraint route_version_reviewed_by_another check (reviewer is null or not reviewer = any (writers)),
  drop constraint route_version_title_check,
  drop constraint route_version_short_title_check,
  drop constraint route_version_summary_check,
  add constraint route_version_title_check check (length(title) <= 200),
  add constraint route_version_short_title_check check (length(short_title) <= 100),
  add constraint route_version_summary_check check (length(summary) <= 2000),
  add constraint route_version_complete check (status in ('DRAFT', 'IN_REVIEW') or (title <> '' and short_title <> '' and summary <> ''));
create unique index route_version_one_open on route_version (route_id)
  where status in ('DRAFT', 'IN_REVIEW', 'APPROVED') and author is not null;
comment on column route_version.writers is 'accounts of all who have written in it: none of them reviews it';

alter table route_step
  drop constraint route_step_title_check,
  drop constraint route_step_do_text_check,
  add constraint route_step_title_check check (length(title) <= 200),
  add constraint route_step_do_text_check check (length(do_text) <= 4000);
alter table route_source
  drop constraint route_source_name_check,
  drop constraint route_source_url_check,
  add constraint route_source_name_check check (length(name) <= 300),
  add constraint route_source_url_check check (length(url) <= 500);

create function refuse_incomplete_route_version() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from route_step s where s.version_id = new.id and (btrim(s.title) = '' or btrim(s.do_text) = ''))
     or exists (select from route_source x where x.version_id = new.id and (x.name = '' or x.url !~ '^https?://')) then
    raise exception 'version % of a route is not complete', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_incomplete before update of status on route_version for each row
  when (new.status = 'PUBLISHED') execute function refuse_incomplete_route_version();
