-- Every change of what rights are computed from ends the rights computed before.
create constraint trigger turns after insert or update or delete on members.membership
  deferrable initially deferred for each row execute function access.next_turn();
create constraint trigger turns after insert or update or delete on members.mandate
  deferrable initially deferred for each row execute function access.next_turn();
create constraint trigger turns after insert or update or delete on members.circle_person
  deferrable initially deferred for each row execute function access.next_turn();
create constraint trigger turns after insert or update or delete on members.account_role
  deferrable initially deferred for each row execute function access.next_turn();
create constraint trigger turns after insert or delete or update of closed_at, person on members.account
  deferrable initially deferred for each row execute function access.next_turn();
create constraint trigger turns after delete or update of given_name, family_name, merged_into on members.person
  deferrable initially deferred for each row execute function access.next_turn();
