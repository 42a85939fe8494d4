-- A code asked for, whether the address has an account or not: both look the same from outside.
create table members.sign_in_code (
  id         uuid primary key,
  -- Lower case; asking again replaces the code, so that one is live at most.
  address    text not null unique,
  -- Both are empty until the mail is written, and stay so for an address without account.
  account    bigint references members.account on delete cascade,
  salt       bytea,
  hash       bytea,
  back       text not null,
  tries_left int not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index on members.sign_in_code (created_at);

-- What has limits: who asked for codes, who typed wrong ones. Kept for a day.
create table members.sign_in_attempt (
  subject text not null,
  at      timestamptz not null
);
create index on members.sign_in_attempt (subject, at);
create index on members.sign_in_attempt (at);
