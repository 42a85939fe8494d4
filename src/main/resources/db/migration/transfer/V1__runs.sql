-- Runs of imports and what became of each item, so that a report can be read again later.
create schema if not exists transfer;

create table transfer.run (
  id bigint generated always as identity primary key,
  format text not null,
  path text not null,
  label text,
  check_only boolean not null,
  state text not null default 'running'
    check (state in ('running', 'done', 'failed', 'interrupted')),
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  done integer not null default 0,
  total integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  kept integer not null default 0,
  ready integer not null default 0,
  rejected integer not null default 0,
  failure text
);

create index run_running on transfer.run (id) where state = 'running';

-- A negative ordinal is a note about the input as a whole.
create table transfer.run_item (
  run bigint not null references transfer.run on delete cascade,
  ordinal integer not null,
  source text not null,
  key text not null,
  title text not null,
  outcome text not null,
  file text not null,
  line integer not null,
  issues jsonb not null,
  primary key (run, ordinal)
);
