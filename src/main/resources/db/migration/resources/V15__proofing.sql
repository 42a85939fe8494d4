-- Why a finding was let pass: it stands for as long as the text it was about stays the same.
create table resources.passed_finding (
  resource    bigint not null references resources.resource on delete cascade,
  rule        text not null,
  -- Digest of the rule and the words it found.
  fingerprint text not null,
  reason      text not null check (reason <> ''),
  passed_by   text not null,
  passed_at   timestamptz not null,
  primary key (resource, rule, fingerprint)
);

-- What the watch of links last heard of an address.
create table resources.link_check (
  url        text primary key,
  -- ok, moved (for good, to moved_to), failing (dead from the second night), unsure: the site
  -- refuses machines, or the address cannot be asked from here.
  outcome    text not null check (outcome in ('ok', 'moved', 'failing', 'unsure')),
  -- A status of HTTP, or the reason why there was none.
  answer     text not null,
  moved_to   text,
  -- Nights in a row on which it failed.
  nights     int not null default 0,
  checked_at timestamptz not null
);
