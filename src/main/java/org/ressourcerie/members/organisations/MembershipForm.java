package org.ressourcerie.members.organisations;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.model.Membership;

/**
 * A membership as it was typed.
 *
 * @param id 0 for a new one
 */
public record MembershipForm(
    Long id, String since, String until, String graceUntil, String graceReason) {
  /** What a request leaves out reads as empty. */
  public MembershipForm {
    id = requireNonNullElse(id, 0L);
    since = requireNonNullElse(since, "");
    until = requireNonNullElse(until, "");
    graceUntil = requireNonNullElse(graceUntil, "");
    graceReason = requireNonNullElse(graceReason, "");
  }

  static final MembershipForm EMPTY = new MembershipForm(0L, "", "", "", "");

  static MembershipForm of(Membership one) {
    String reason = one.graceReason();
    return new MembershipForm(
        one.id(),
        one.since().toString(),
        text(one.until()),
        text(one.graceUntil()),
        reason == null ? "" : reason);
  }

  /** What is wrong with it among the other memberships of its organisation. */
  List<Problem> problems(List<Membership> kept) {
    var problems = new ArrayList<Problem>();
    LocalDate from = date(since);
    LocalDate end = date(until);
    LocalDate grace = date(graceUntil);
    if (from == null) {
      problems.add(problem("since", "date-wrong"));
    }
    if (!until.isBlank() && (end == null || (from != null && end.isBefore(from)))) {
      problems.add(problem("until", end == null ? "date-wrong" : "dates-order"));
    }
    if (!graceUntil.isBlank() && (end == null || grace == null || grace.isBefore(end))) {
      problems.add(problem("grace", grace == null ? "date-wrong" : "grace-order"));
    }
    if (!graceUntil.isBlank() && graceReason.isBlank()) {
      problems.add(problem("reason", "grace-reason"));
    }
    if (problems.isEmpty()
        && kept.stream().anyMatch(one -> one.id() != id && one.overlaps(membership()))) {
      problems.add(problem("since", "membership-overlaps"));
    }
    return problems;
  }

  /** Only without problems. */
  Membership membership() {
    LocalDate from = date(since);
    if (from == null) {
      throw new IllegalStateException("not a date: " + since);
    }
    LocalDate grace = date(graceUntil);
    return new Membership(id, from, date(until), grace, grace == null ? null : graceReason.strip());
  }

  private Problem problem(String field, String key) {
    return Problem.at(field + "-" + id, "form." + key);
  }

  private static @Nullable LocalDate date(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  private static String text(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }
}
