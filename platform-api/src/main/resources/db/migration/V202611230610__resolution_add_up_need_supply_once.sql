-- An import changes thousands of services in one transaction: what the centre has for a need is added up once at its end, not
-- once a row. Until now each row of many added up all of them.

-- Of some needs of a centre those that have not been added up yet since this statement began: at commit, all changes are made.
create function needs_not_added_up(centre uuid, needs text[]) returns text[] language plpgsql as $$
declare
  moment text := pg_current_xact_id() || ' ' || statement_timestamp() || ' ' || centre || '|';
  told   text := coalesce(current_setting('app.need_supply', true), '');
  left_over text[];
begin
  if not starts_with(told, moment) then
    told := moment;
  end if;
  left_over := array(select n from unnest(needs) n where strpos(told, '|' || n || '|') = 0);
  if cardinality(left_over) > 0 then
    perform set_config('app.need_supply', told || array_to_string(left_over, '|') || '|', true);
  end if;
  return left_over;
end $$;

create or replace function need_supply_of_service_need() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_centre uuid := case when tg_op = 'DELETE' then old.centre_id else new.centre_id end;
  needs text[] := case tg_op
    when 'DELETE' then array[old.need_code]
    when 'INSERT' then array[new.need_code]
    else case when old.need_code <> new.need_code then array[old.need_code, new.need_code] else '{}' end end;
begin
  needs := needs_not_added_up(of_centre, needs);
  if cardinality(needs) > 0 then
    perform add_up_need_supply(of_centre, needs);
  end if;
  return null;
end $$;

create or replace function need_supply_of_service() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  needs text[] := needs_not_added_up(new.centre_id,
    array(select n.need_code from service_need n where n.centre_id = new.centre_id and n.service_id = new.id));
begin
  if cardinality(needs) > 0 then
    perform add_up_need_supply(new.centre_id, needs);
  end if;
  return null;
end $$;

create or replace function need_supply_of_provider() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  needs text[] := needs_not_added_up(new.centre_id,
    array(select distinct n.need_code from social_service s
            join service_need n on n.centre_id = s.centre_id and n.service_id = s.id
           where s.centre_id = new.centre_id and s.provider_id = new.id));
begin
  if cardinality(needs) > 0 then
    perform add_up_need_supply(new.centre_id, needs);
  end if;
  return null;
end $$;
