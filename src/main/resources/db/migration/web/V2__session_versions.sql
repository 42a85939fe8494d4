-- What a session holds is kept in memory as long as its row says that it has not changed.
alter table web.session add version bigint not null default 0;

create function web.changed_session() returns trigger language plpgsql as $$
begin
  update web.session set version = version + 1
  where primary_id = coalesce(new.session_primary_id, old.session_primary_id);
  return null;
end $$;
create trigger changed_session after insert or update or delete on web.session_attributes
  for each row execute function web.changed_session();
