-- An act is known by its number and its day, and found where it was published. Its number and day belong to what an expert
-- has looked at; as long as an act has neither, words that were given before go on holding.

alter table legal_act
  add column number text check (length(number) between 1 and 100),
  add column adopted_on date,
  add column source text check (length(source) between 1 and 300);
comment on column legal_act.source is 'where the text was read, e.g. the official portal of legal information';

create or replace function step_fingerprint(step uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(jsonb_build_array(
           s.title, s.do_text, s.authority, s.need_code, s.deadline_days, s.deadline_unit, s.deadline_from, s.deadline_source,
           s.deadline_statutory, s.deadline_confidence, s.result, s.if_refused, s.optional, s.branch,
           (select jsonb_agg(c.channel order by c.position) from route_step_channel c where c.step_id = s.id),
           (select jsonb_agg(jsonb_build_array(d.code, d.kind, d.name, d.issued_by, d.form, d.validity, x.role, x.required, x.note)
                             order by x.role, x.position, d.code)
              from route_step_document x join document d on d.id = x.document_id where x.step_id = s.id),
           (select jsonb_agg(jsonb_build_array(a.name, a.level, a.edition, a.url, b.articles, b.confidence)
                             || case when a.number is null and a.adopted_on is null then '[]'::jsonb
                                     else jsonb_build_array(a.number, a.adopted_on) end order by a.name, b.position)
              from route_basis b join legal_act a on a.id = b.act_id where b.version_id = s.version_id))::text, 'UTF8')), 'hex')
    from route_step s where s.id = step
$$;
