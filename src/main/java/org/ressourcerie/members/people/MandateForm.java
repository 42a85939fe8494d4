package org.ressourcerie.members.people;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.model.Mandate;

/** A new mandate as it was typed; its days are those of the network's time zone. */
public record MandateForm(
    String organisation, String function, Boolean referent, String since, String until) {
  /** What a request leaves out reads as empty. */
  public MandateForm {
    organisation = requireNonNullElse(organisation, "");
    function = requireNonNullElse(function, "");
    referent = requireNonNullElse(referent, false);
    since = requireNonNullElse(since, "");
    until = requireNonNullElse(until, "");
  }

  static final MandateForm EMPTY = new MandateForm("", "", false, "", "");

  /** What is wrong with its days. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    LocalDate from = date(since);
    LocalDate end = date(until);
    if (!since.isBlank() && from == null) {
      problems.add(Problem.at("since", "form.date-wrong"));
    }
    if (!until.isBlank() && end == null) {
      problems.add(Problem.at("until", "form.date-wrong"));
    }
    if (end != null && end.isBefore(from == null ? end : from)) {
      problems.add(Problem.at("until", "form.dates-order"));
    }
    return problems;
  }

  /** Only without problems. Without a first day it begins now. */
  Mandate mandate(long person, long organisation, Instant now, ZoneId zone) {
    LocalDate from = date(since);
    LocalDate end = date(until);
    Instant begins = from == null ? now : from.atStartOfDay(zone).toInstant();
    Instant ends = end == null ? null : end.plusDays(1).atStartOfDay(zone).toInstant();
    if (ends != null && ends.isBefore(begins)) {
      ends = begins;
    }
    return new Mandate(0, person, organisation, function.strip(), referent, begins, ends);
  }

  private static @Nullable LocalDate date(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException wrong) {
      return null;
    }
  }
}
