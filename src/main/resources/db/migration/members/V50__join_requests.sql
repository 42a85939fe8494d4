-- Someone asks to enter. Kept only as long as it is of use: see registering.Tidying.
create table members.join_request (
  id                uuid primary key,
  -- Lower case. Nothing is asked of who they are before a code has proven it.
  address           text not null,
  language          text not null,
  created_at        timestamptz not null,
  salt              bytea,
  hash              bytea,
  tries_left        int not null,
  code_until        timestamptz not null,
  proven_at         timestamptz,
  given_name        text not null default '',
  family_name       text not null default '',
  function          text not null default '',
  message           text not null default '',
  organisation      bigint references members.organisation on delete cascade,
  -- In their words, where none of the list was theirs.
  organisation_said text not null default '',
  way               text check (way in ('domain', 'mailbox', 'referent', 'team')),
  asked_at          timestamptz,
  expires_at        timestamptz,
  -- The code that the official mailbox received.
  mailbox_salt      bytea,
  mailbox_hash      bytea,
  mailbox_tries     int not null default 0,
  mailbox_until     timestamptz,
  mailbox_sent      int not null default 0,
  outcome           text check (outcome in ('admitted', 'refused', 'expired')),
  decided_at        timestamptz,
  decided_by        text not null default '',
  reason            text not null default '',
  check ((asked_at is null) = (way is null) and (asked_at is null) = (expires_at is null)),
  check ((outcome is null) = (decided_at is null))
);
-- One address proves itself once at a time; one request is under way for an organisation.
create unique index on members.join_request (address) where proven_at is null;
create unique index on members.join_request (address, coalesce(organisation, 0))
  where asked_at is not null and outcome is null;
create index on members.join_request (organisation) where outcome is null;
create index on members.join_request (created_at);
