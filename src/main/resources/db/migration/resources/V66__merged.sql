-- A resource that was found to be another one: its addresses lead there for who may know of it.
alter table resources.resource drop constraint resource_status_check;
alter table resources.resource add constraint resource_status_check
  check (status in ('draft', 'published', 'withdrawn', 'merged'));

-- Meant while the resource is merged.
create table resources.merged (
  resource bigint primary key references resources.resource on delete cascade,
  into_one bigint not null references resources.resource on delete cascade,
  at       timestamptz not null,
  by_whom  text not null,
  check (resource <> into_one)
);
create index on resources.merged (into_one);
