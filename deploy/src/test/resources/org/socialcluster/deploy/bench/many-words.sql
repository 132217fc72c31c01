-- Gives the made-up services words as towns use them: some stand everywhere, some in one of 500, some in a handful. After
-- many-tenants.sql, as superuser.
set session_replication_role = replica;

create temporary table word_made as
  select n, (array['помощь', 'уход', 'приём', 'консультация', 'занятия', 'поддержка', 'обучение', 'доставка', 'сопровождение', 'кружок'])[1 + n % 10] as everywhere,
         translate(to_char(n % 500, 'FM000'), '0123456789', 'бвгджзклмн') || 'овка' as often,
         translate(to_char(n % 50000, 'FM00000'), '0123456789', 'прстфхцчшщ') || 'ия' as seldom
    from generate_series(0, 49999) n;
create temporary table numbered as
  select centre_id, id, (row_number() over () * 7919) % 50000 as n from social_service where slug ~ '^service-[0-9]+$';
analyze word_made, numbered;

update social_service s
   set name = 'Услуга: ' || w.everywhere || ', ' || w.often || ', ' || w.seldom
  from numbered m join word_made w on w.n = m.n
 where s.id = m.id;

select fill_search();
reset session_replication_role;
