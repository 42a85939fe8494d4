-- What passages mean, as an endpoint of embeddings says: kept by their text, so that no text is asked
-- for twice. Empty unless the settings name an endpoint.
create table search.vector (
  -- The model and how it is asked: vectors of two spaces cannot be compared.
  space      text not null,
  -- Of the text, with what it stands under.
  hash       text not null,
  -- The text until its vector is there; none of it is kept afterwards.
  text       text,
  -- Coordinates of four bytes, the lowest first.
  vector     bytea,
  -- The endpoint will not have this text: its passage is found by words alone.
  refused    boolean not null default false,
  -- Whether the items that use it have heard that it is there.
  told       boolean not null default false,
  -- Taken by a process until then.
  wait_until timestamptz not null default now(),
  at         timestamptz not null default now(),
  primary key (space, hash)
);
alter table search.vector alter column vector set storage external;
create index on search.vector (space, wait_until) where vector is null and not refused;
create index on search.vector (space) where not told and (vector is not null or refused);

-- Which things are indexed with which texts. No foreign key: a use is written down before its vector
-- is looked for, so that a vector that comes in between is heard of.
create table search.vector_use (
  type   text not null,
  number bigint not null,
  space  text not null,
  hash   text not null,
  primary key (type, number, space, hash)
);
create index on search.vector_use (space, hash);
