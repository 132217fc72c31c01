-- People of a centre as everybody may see them. Without a recorded consent there is no name here, and no picture may be.

create or replace view published_staff as
  select s.centre_id, s.id, s.slug, s.position,
         case when s.name_consent then s.display_name end as display_name,
         s.photo_consent, s.phone, s.email, s.room, s.note, s.reception,
         s.away_from, s.away_until, v.id as substitute_id, s.sort_order,
         case when s.closed_until < d.today then 'PUBLISHED' else s.status end as status,
         case when s.closed_until < d.today then null else s.closed_reason end as closed_reason,
         case when s.closed_until < d.today then null else s.closed_until end as closed_until,
         s.confirmed_at, s.demo, s.updated_at, s.version,
         array(select t.term_code from staff_term t
                where t.centre_id = s.centre_id and t.staff_id = s.id and t.taxonomy_code = 'topics' order by t.sort_order) as topics,
         array(select t.term_code from staff_term t
                where t.centre_id = s.centre_id and t.staff_id = s.id and t.taxonomy_code = 'languages' order by t.sort_order) as languages,
         coalesce(s.closed_until < d.today, false) as closure_over
    from staff_member s
    left join staff_member v on v.centre_id = s.centre_id and v.id = s.substitute_id and v.status = 'PUBLISHED'
   cross join (select (select (now() at time zone time_zone)::date from region) as today) d
   where s.status in ('PUBLISHED', 'CLOSED');

create or replace view office_staff with (security_invoker = true) as
  select s.centre_id, s.id, s.slug, s.position, s.display_name,
         s.photo_consent, s.phone, s.email, s.room, s.note, s.reception,
         s.away_from, s.away_until, s.substitute_id, s.sort_order,
         case when s.closed_until < d.today then 'PUBLISHED' else s.status end as status,
         case when s.closed_until < d.today then null else s.closed_reason end as closed_reason,
         case when s.closed_until < d.today then null else s.closed_until end as closed_until,
         s.confirmed_at, s.demo, s.updated_at, s.version,
         array(select t.term_code from staff_term t
                where t.centre_id = s.centre_id and t.staff_id = s.id and t.taxonomy_code = 'topics' order by t.sort_order) as topics,
         array(select t.term_code from staff_term t
                where t.centre_id = s.centre_id and t.staff_id = s.id and t.taxonomy_code = 'languages' order by t.sort_order) as languages,
         coalesce(s.closed_until < d.today, false) as closure_over,
         s.name_consent, s.consent_given, s.consent_recorded_at,
         (select c.name from colleague c where c.account_id = s.consent_recorded_by) as consent_recorded_by_name,
         (select c.name from colleague c where c.account_id = s.confirmed_by_account) as confirmed_by_name
    from staff_member s
   cross join (select (select (now() at time zone time_zone)::date from region) as today) d;
