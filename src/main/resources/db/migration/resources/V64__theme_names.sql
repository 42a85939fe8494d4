-- The team edits themes: a form filled over another version is not taken for the latest.
alter table resources.theme add column version bigint not null default 1;

-- What a theme was called before it was renamed, or before another became part of it: its addresses
-- lead on, and an import that still says it means the theme of today.
create table resources.theme_former (
  label text primary key,
  slug  text not null,
  theme bigint not null references resources.theme on delete cascade
);
create index on resources.theme_former (slug);
create index on resources.theme_former (theme);
