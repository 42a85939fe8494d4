-- Which version of a resource the kept findings are of. They are stale when it is another, or when
-- more looks were asked for than were made: a file was read, a link died, a night has passed.
create table resources.proofed (
  resource  bigint primary key references resources.resource on delete cascade,
  version   bigint not null default 0,
  asked     bigint not null default 0,
  made      bigint not null default -1,
  looked_at timestamptz not null default '-infinity'
);

-- What the checks found in what is published, for the page of quality.
create table resources.finding (
  resource    bigint not null references resources.resource on delete cascade,
  position    int not null,
  rule        text not null,
  severity    text not null check (severity in ('blocking', 'warning', 'advice')),
  part        text not null,
  block       int not null,
  file        int not null,
  arguments   text[] not null,
  fingerprint text not null,
  primary key (resource, position)
);
create index on resources.finding (rule, resource);

-- The addresses of the web that a published resource leads to: what the watch of links asks for.
create table resources.cited_link (
  resource bigint not null references resources.resource on delete cascade,
  url      text not null,
  primary key (resource, url)
);
create index on resources.cited_link (url);
