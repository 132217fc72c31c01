-- The demonstration has a past that its pack tells: its days are marked, so that nobody takes them for days that were lived.

alter table coverage_day add column demo boolean not null default false;
comment on column coverage_day.demo is 'true: laid down with the demonstration, from what its pack says the listings had been';
