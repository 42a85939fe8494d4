-- Each index that follows the queue: one in each process that has its own, or one on a server for
-- all. A change is kept until all of them have read it, and a rebuild is asked of each.
--
-- `reached` is the last change it holds, -1 while there is no index; `rebuilt` the last request that
-- it has answered; `at` when it last said that it is there.
create table search.follower (
  name text primary key,
  reached bigint not null,
  rebuilt bigint not null,
  at timestamptz not null default now()
);

alter table search.state drop column reached, drop column at;
