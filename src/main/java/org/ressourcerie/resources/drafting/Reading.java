package org.ressourcerie.resources.drafting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Grant;

/** Reads what was typed: dates and rules, with what is wrong with them. */
final class Reading {
  private final ZoneId zone;
  private final List<Problem> problems = new ArrayList<>();

  Reading(ZoneId zone) {
    this.zone = zone;
  }

  List<Problem> problems() {
    return problems;
  }

  void wrong(String field, String key, String... arguments) {
    problems.add(Problem.of(field, key, arguments));
  }

  /** Null for nothing typed, and for what is no date: that is a problem. */
  @Nullable LocalDate date(Content content, String field) {
    String typed = content.field(field);
    if (typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException unreadable) {
      wrong(field, "editing.wrong.date", typed);
      return null;
    }
  }

  /** A local time of the network; null as for dates. */
  @Nullable OffsetDateTime time(Content content, String field) {
    String typed = content.field(field);
    Instant instant = instant(typed, field);
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }

  /** The rule that was chosen; of one that cannot be read, the rule that admits nobody. */
  AccessRule rule(Readers readers, String field) {
    return switch (readers.stance()) {
      case "open" -> AccessRule.PUBLIC;
      case "members" -> AccessRule.MEMBERS;
      case "staff" -> AccessRule.STAFF;
      default -> chosen(readers.lines(), field);
    };
  }

  private AccessRule chosen(List<Readers.Line> lines, String field) {
    List<Grant> grants = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Readers.Line line = lines.get(i);
      if (!line.isEmpty()) {
        addGrant(line, field + "." + i + ".", grants);
      }
    }
    if (grants.isEmpty()) {
      wrong(field + ".0.who", "editing.wrong.nobody");
    }
    return new AccessRule(grants);
  }

  private void addGrant(Readers.Line line, String field, List<Grant> grants) {
    Instant from = instant(line.from(), field + "from");
    Instant until = instant(line.until(), field + "until");
    try {
      grants.add(new Grant(new Audience(line.who()), from, until));
    } catch (IllegalArgumentException nobody) {
      wrong(field + "who", "editing.wrong.who");
    }
  }

  private @Nullable Instant instant(String typed, String field) {
    if (typed.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(typed.strip().replace(' ', 'T')).atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      wrong(field, "editing.wrong.time", typed);
      return null;
    }
  }
}
