package org.ressourcerie.members.registering;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.forms.Problem;

/** What the team admits someone to, as it was typed; days are those of the network's time zone. */
public record AdmissionForm(String organisation, String fonction, String depuis, String jusque) {
  /** What a request leaves out reads as empty. */
  public AdmissionForm {
    organisation = requireNonNullElse(organisation, "");
    fonction = requireNonNullElse(fonction, "");
    depuis = requireNonNullElse(depuis, "");
    jusque = requireNonNullElse(jusque, "");
  }

  /** As the request suggests it. */
  static AdmissionForm of(StaffQueries.Row row) {
    return new AdmissionForm(row.organisation(), row.request().function(), "", "");
  }

  /** What is wrong with its days. */
  List<Problem> problems(String suffix) {
    var problems = new ArrayList<Problem>();
    LocalDate from = date(depuis);
    LocalDate end = date(jusque);
    if (!depuis.isBlank() && from == null) {
      problems.add(Problem.at("depuis-" + suffix, "form.date-wrong"));
    }
    if (!jusque.isBlank() && end == null) {
      problems.add(Problem.at("jusque-" + suffix, "form.date-wrong"));
    }
    if (end != null && from != null && end.isBefore(from)) {
      problems.add(Problem.at("jusque-" + suffix, "form.dates-order"));
    }
    return problems;
  }

  /** Null for now. */
  @Nullable Instant since(ZoneId zone) {
    LocalDate from = date(depuis);
    return from == null ? null : from.atStartOfDay(zone).toInstant();
  }

  /** The end of the last day; null while no end is known. */
  @Nullable Instant until(ZoneId zone) {
    LocalDate end = date(jusque);
    return end == null ? null : end.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static @Nullable LocalDate date(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException wrong) {
      return null;
    }
  }
}
