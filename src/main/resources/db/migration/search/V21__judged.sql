-- Searches of which the team knows the right answer: what a change is tried on before it is made.
create table search.judged (
  id   bigint generated always as identity primary key,
  text text not null,
  -- The same for searches of the same words.
  same text not null unique
);
create table search.judged_answer (
  judged bigint not null references search.judged on delete cascade,
  type   text not null,
  number bigint not null,
  primary key (judged, type, number)
);
