-- Official territories, as far as their files were taken in; the application works without any.
create table members.territory (
  kind        text not null check (kind in ('commune', 'epci', 'departement', 'region')),
  -- A COG code, or the SIREN of an intercommunalité: never a number, 01001 is not 1001.
  code        text not null,
  name        text not null,
  -- The day from which it is no more, and the code of the same kind that took its place.
  until       date,
  successor   text,
  departement text,
  region      text,
  epci        text,
  primary key (kind, code)
);
create index on members.territory (members.plain(name) text_pattern_ops);
