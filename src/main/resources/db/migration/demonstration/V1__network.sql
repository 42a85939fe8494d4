create schema if not exists demonstration;

-- At most one row: the fictional network was loaded here, when nothing else was.
create table demonstration.network (
  one       boolean primary key default true check (one),
  loaded_at timestamptz not null default now()
);
