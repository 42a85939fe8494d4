-- How often a text was looked for, by day. Nothing tells who: no address, no session, no hour.
-- What looks personal (mail addresses, long numbers) is never written.
create table search.asked (
  text    text not null,
  day     date not null,
  -- Whether the asker was signed in: what members look for is never suggested to others.
  signed  boolean not null,
  times   int not null,
  -- How many of those times nothing was found.
  nothing int not null,
  primary key (text, day, signed)
);
create index on search.asked (day);

-- A resource that someone missed. Requests of the same words are one, counted.
create table search.request (
  id       bigint generated always as identity primary key,
  same     text not null unique,
  text     text not null,
  times    int not null default 1,
  first_on date not null,
  last_on  date not null,
  -- The thing that answers it, and since when.
  answer_type   text,
  answer_number bigint,
  answered_on   date
);
create table search.request_message (
  request bigint not null references search.request on delete cascade,
  day     date not null,
  message text not null
);
create index on search.request_message (request);
