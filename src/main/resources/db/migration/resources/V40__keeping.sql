-- Who of the team looks after a resource, and what they were asked to look at again.
create table resources.keeping (
  resource bigint primary key references resources.resource on delete cascade,
  -- As the site names them; empty when nobody does.
  keeper   text not null default '',
  -- Since when it waits for another look; null when it does not.
  aside_on date,
  note     text not null default ''
);
