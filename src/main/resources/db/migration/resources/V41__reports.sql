-- What readers say is not true any more. Nothing tells who: no name, no address, no session, no hour.
create table resources.report (
  id       bigint generated always as identity primary key,
  resource bigint not null references resources.resource on delete cascade,
  what     text not null check (what in ('outdated', 'mistaken', 'unreachable', 'other')),
  place    text not null default '',
  message  text not null check (message <> ''),
  -- The version of the resource that they had before them.
  version  bigint not null,
  day      date not null,
  closed_on date,
  closed_by text,
  -- What was done about it, in a word; never shown to readers.
  answer    text,
  check ((closed_on is null) = (closed_by is null) and (closed_on is null) = (answer is null))
);
create index on resources.report (resource) where closed_on is null;
