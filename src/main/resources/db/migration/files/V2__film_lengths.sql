-- The length of films is read now: those kept before are read again for it.
update files.stored_file set text_state = 'PENDING', attempts = 0
where media_type in ('video/mp4', 'audio/mp4', 'video/quicktime') and seconds is null;
