-- A link that shows a draft to whoever holds it, until a date, until it is revoked, or until the
-- draft is published or given up: the row outlives it, to say so. Only the hash of what is in the
-- address is kept.
create table resources.preview (
  id           text primary key,
  token_sha256 text not null unique,
  draft        bigint not null,
  purpose      text not null,
  made_by      text not null,
  made_at      timestamptz not null,
  until        timestamptz not null,
  revoked_at   timestamptz,
  check (until > made_at)
);
create index on resources.preview (draft);
