-- Resources that are kept for what they were: they have their page, and leave what is shown first.
create table resources.archive (
  resource bigint primary key references resources.resource on delete cascade,
  at       timestamptz not null,
  by_whom  text not null,
  reason   text not null check (reason <> '')
);

-- What is outdated as the index was last told: the day alone makes a resource so.
create table resources.outdated (
  resource bigint primary key references resources.resource on delete cascade
);
