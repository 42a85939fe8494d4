-- A revision is never rewritten, but for the name of who wrote it when they ask to be forgotten.
create function resources.refuse_rewriting_but_the_name() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'created_by' = to_jsonb(old) - 'created_by' then
    return new;
  end if;
  raise exception 'a revision is immutable: write a new one';
end $$;
drop trigger immutable on resources.revision;
create trigger immutable before update on resources.revision
  for each row execute function resources.refuse_rewriting_but_the_name();
