package org.ressourcerie.admin.audit;

import java.time.Instant;

/** One changed right, sign-in, refusal or end of a session, as the event of it told. */
public record AuditLine(
    Instant at,
    String by,
    String what,
    String subject,
    String detail,
    String why,
    AuditKind kind) {}
