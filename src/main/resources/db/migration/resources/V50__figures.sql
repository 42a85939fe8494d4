-- A figure is a picture with its caption, which is the text of its block: it is cleaned, searched and
-- guarded as other texts are. What the picture says to who does not see it stands by the file.
alter table resources.block drop constraint block_type_check;
alter table resources.block add constraint block_type_check
  check (type in ('text', 'files', 'video', 'links', 'figure'));

alter table resources.attachment drop constraint attachment_role_check;
alter table resources.attachment add constraint attachment_role_check
  check (role in ('document', 'video', 'captions', 'chapters', 'transcript', 'image'));

alter table resources.attachment
  -- What a picture shows, in words; empty while nobody has said it.
  add column alternative text not null default '',
  -- It only decorates: whoever does not see it misses nothing.
  add column decorative boolean not null default false,
  add column credit text not null default '',
  add column licence text not null default '';
