-- A cover is a picture that stands for its resource: in a part of its own, which no text goes with,
-- so that it is guarded, copied and set by hand as other parts are.
alter table resources.block drop constraint block_type_check;
alter table resources.block add constraint block_type_check
  check (type in ('text', 'files', 'video', 'links', 'figure', 'cover'));
create unique index one_cover on resources.block (revision) where type = 'cover';

alter table resources.attachment
  -- What must stay in sight where a picture is cropped, in hundredths from its left and its top.
  add column focus_x smallint not null default 50 check (focus_x between 0 and 100),
  add column focus_y smallint not null default 50 check (focus_y between 0 and 100),
  -- A cover that is shown with the teaser too, to whom its own rules admit.
  add column teased boolean not null default false;
