create schema if not exists web;

-- The tables of Spring Session, by its names. Only who signed in has a row.
create table web.session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create index on web.session (expiry_time);
create index on web.session (principal_name);

create table web.session_attributes (
  session_primary_id char(36) not null references web.session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
