-- The password of who chose one: the name of the hash, then the hash under a salt of its own.
create table members.password (
  account bigint primary key references members.account on delete cascade,
  hash    text not null,
  set_at  timestamptz not null
);
