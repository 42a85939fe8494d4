-- The frame of a picture in pixels, as it is to be seen; null for what is no picture, or was kept
-- before pictures were stripped of the place where they were taken.
alter table files.stored_file
  add column width int,
  add column height int,
  add column animated boolean not null default false,
  -- Smaller ones, made once, as the end of their names: 640.webp, 640.jpg.
  add column variants text[] not null default '{}',
  add check ((width is null) = (height is null));
