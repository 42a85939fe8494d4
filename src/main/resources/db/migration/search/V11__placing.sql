-- What the team places for a search: first (no factor), or higher or lower by a factor.
create table search.placing (
  id       bigint generated always as identity primary key,
  -- The words of the search, and what is the same for searches of the same words.
  text     text not null,
  same     text not null,
  type     text not null,
  number   bigint not null,
  factor   double precision check (factor > 0),
  -- First and last day; open where null.
  from_on  date,
  until_on date,
  unique (same, type, number)
);
