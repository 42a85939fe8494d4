-- Counts the commits that changed what somebody may read, so that rights computed before the last
-- one are not used after it, in any process.
create table access.turn (
  one    boolean primary key default true check (one),
  number bigint not null
);
insert into access.turn (number) values (0);

create function access.turn() returns bigint
  language sql stable parallel safe
  return (select number from access.turn);

-- For the tables that rights are computed from. Deferred, so that the one row is the last lock a
-- transaction takes, and is held for its commit only; once for a transaction.
create function access.next_turn() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('access.turned', true), '') <> pg_current_xact_id()::text then
    perform set_config('access.turned', pg_current_xact_id()::text, true);
    update access.turn set number = number + 1;
  end if;
  return null;
end $$;
