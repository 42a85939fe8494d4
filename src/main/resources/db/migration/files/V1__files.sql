-- Bytes are in the data folder, named by their SHA-256; here is what is known of them. Rows that are
-- PENDING are the queue of texts to read: it lives as long as they do.
create schema if not exists files;

create table files.stored_file (
  sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size        bigint not null check (size >= 0),
  media_type  text not null,
  text_state  text not null default 'PENDING'
              check (text_state in ('PENDING', 'EXTRACTED', 'EMPTY', 'UNREADABLE', 'NOT_TEXT')),
  -- Why there is no text, or not all of it: a code such as encrypted, broken, too-slow.
  reason      text,
  attempts    integer not null default 0,
  pages       integer,
  seconds     integer,
  title       text,
  language    text,
  -- Whether a PDF is tagged for assistive technology; null for other types.
  tagged      boolean,
  has_preview boolean not null default false,
  stored_at   timestamptz not null default now(),
  read_at     timestamptz
);

create index stored_file_pending on files.stored_file (attempts, stored_at)
  where text_state = 'PENDING';

create table files.passage (
  sha256   text not null references files.stored_file on delete cascade,
  position integer not null,
  unit     text not null check (unit in ('PAGE', 'SLIDE', 'SECTION', 'TIME')),
  locator  integer not null,
  heading  text,
  text     text not null,
  primary key (sha256, position)
);
