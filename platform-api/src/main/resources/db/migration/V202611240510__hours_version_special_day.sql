-- Special days are changed by programs too: two that overwrite each other are told so.
alter table special_day add column version bigint not null default 1;
comment on column special_day.version is 'counts changes; the ETag of the API';
