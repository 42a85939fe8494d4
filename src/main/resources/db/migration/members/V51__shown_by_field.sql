-- Whoever is in the directory may say what they do, in a few sentences.
alter table members.person add bio text not null default '';

-- Whether a field is shown: "email" shows it to members, "email:public" to everyone; "public" alone,
-- as lists bring it, opens every field that is shown.
create function members.shows(shown text[], field text, to_member boolean) returns boolean
  language sql immutable strict parallel safe
  return (field = any(shown) and (to_member or 'public' = any(shown)))
    or field || ':public' = any(shown);
