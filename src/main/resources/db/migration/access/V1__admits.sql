-- The gate's decision for one written rule (see AccessRule), so that a query loads only what its
-- visitor may read. AccessSqlTests proves it equal to Gate.decide on random rules.
create schema if not exists access;

create function access.admits(rule text[], audiences text[], at bigint) returns boolean
  language sql immutable parallel safe
  return 'staff' = any (audiences) or coalesce((
    select bool_or(
      split_part(g, ';', 1) = any (audiences)
      and (split_part(g, ';', 2) = '' or split_part(g, ';', 2)::bigint <= at)
      and (split_part(g, ';', 3) = '' or split_part(g, ';', 3)::bigint > at))
    from unnest(rule) as g), false);
