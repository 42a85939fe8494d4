-- What the index has still to hear of. A row is committed with the change it tells; an advisory
-- lock makes ids appear in their own order, so that the last one seen says that all before were.
create schema if not exists search;

create table search.change (
  id bigint generated always as identity primary key,
  type text not null,
  number bigint not null,
  at timestamptz not null default now()
);

-- One row. `lineage` names this database: an index made from another one is rebuilt, and so is one
-- that stopped before `forgotten`, since rows up to there are gone. `reached` is -1 while there is
-- no index.
create table search.state (
  the_one boolean primary key default true check (the_one),
  lineage uuid not null default gen_random_uuid(),
  forgotten bigint not null default 0,
  reached bigint not null default -1,
  at timestamptz not null default now()
);

insert into search.state default values;

-- Someone wants the index rebuilt; the writer, whichever process that is, does it.
create table search.rebuild_request (
  id bigint generated always as identity primary key,
  asked_at timestamptz not null default now(),
  started_at timestamptz,
  done_at timestamptz,
  items bigint not null default 0
);
