-- What two ways of typing a name share: lower case, no accent, words parted by one space.
create function members.plain(written text) returns text
  language sql immutable strict parallel safe
  return trim(regexp_replace(
    regexp_replace(
      normalize(replace(replace(lower(written), 'œ', 'oe'), 'æ', 'ae'), NFKD),
      '[\u0300-\u036f]+', '', 'g'),
    '[^a-z0-9]+', ' ', 'g'));

-- Whether every word typed begins a word of the text.
create function members.says(said text, typed text) returns boolean
  language sql immutable strict parallel safe
  return not exists (
    select from unnest(string_to_array(members.plain(typed), ' ')) word
    where ' ' || members.plain(said) not like '% ' || word || '%');

-- A duplicate keeps its row, so that its address leads to the one that holds all of it now.
alter table members.organisation add merged_into bigint references members.organisation;
alter table members.person add merged_into bigint references members.person;
create index on members.organisation (members.plain(name));
create index on members.organisation (merged_into) where merged_into is not null;
create index on members.person (merged_into) where merged_into is not null;
