-- Why a resource was taken away, as its address tells it; meant while the resource is withdrawn.
create table resources.withdrawal (
  resource bigint primary key references resources.resource on delete cascade,
  at       timestamptz not null,
  by_whom  text not null,
  reason   text not null
);
