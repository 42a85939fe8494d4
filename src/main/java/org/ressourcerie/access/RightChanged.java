package org.ressourcerie.access;

/**
 * Published inside the transaction that changes who may read or do something, so that the change
 * and its line in the audit log are committed together or not at all.
 *
 * @param by who did it, as the site names them
 * @param what the kind of change, such as {@code share.made}: key of the message {@code
 *     admin.audit.…}
 * @param subject what it was done to, as the team names it
 * @param detail what changed, in a few words; may be empty
 * @param why in the words of who did it; may be empty
 */
public record RightChanged(String by, String what, String subject, String detail, String why) {}
