-- The log also tells who signed in, was refused or left. Lines of each kind have their own time.
alter table admin.audit add column kind text not null default 'right'
  check (kind in ('right', 'sign-in', 'refusal', 'end'));
create index on admin.audit (kind, at desc, id desc);
