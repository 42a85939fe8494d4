-- What others may do with it: an identifier of the vocabulary, or what was written in its place.
alter table resources.revision add column licence text;

-- What a revision says of other resources: the one it was made from, the one it takes the place of,
-- another one of the same meeting.
create table resources.relation (
  revision bigint not null references resources.revision on delete cascade,
  position int not null,
  type     text not null check (type in ('source', 'replaces', 'same-event')),
  target   bigint not null references resources.resource on delete cascade,
  primary key (revision, position),
  unique (revision, type, target)
);
create index on resources.relation (target);
create trigger immutable before update on resources.relation for each row execute function resources.refuse_rewriting();
