package org.ressourcerie.admin.audit;

import java.time.Instant;

/** One changed right, as {@link org.ressourcerie.access.RightChanged} told it. */
public record AuditLine(
    Instant at, String by, String what, String subject, String detail, String why) {}
