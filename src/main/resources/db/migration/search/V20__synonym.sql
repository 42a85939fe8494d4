-- Words that the team holds for equal. With `also`, one way only: who looks for one of `words` finds
-- those too, not the other way round.
create table search.synonym (
  id    bigint generated always as identity primary key,
  words text[] not null check (cardinality(words) > 0),
  also  text[] not null
);
