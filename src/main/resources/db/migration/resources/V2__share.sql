-- A link that opens one resource to whoever holds it, until a date or until it is revoked. Only the
-- hash of what is in the address is kept: who reads the database cannot use the links.
create table resources.share (
  id           text primary key,
  token_sha256 text not null unique,
  resource     bigint not null references resources.resource on delete cascade,
  purpose      text not null,
  made_by      text not null,
  made_at      timestamptz not null,
  until        timestamptz not null,
  revoked_at   timestamptz,
  check (until > made_at)
);
create index on resources.share (resource);
