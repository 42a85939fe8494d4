package org.ressourcerie.resources.admitting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Grant;
import org.ressourcerie.resources.explaining.Ruled;
import org.ressourcerie.resources.model.NewAccess;
import org.ressourcerie.resources.model.Teaser;

/** Reads a form: the access it asks for, or what is wrong with it, field by field. */
final class FormReading {
  private static final int LONGEST_WHY = 300;

  private final AudiencesForm form;
  private final Set<String> audiences;
  private final ZoneId zone;
  private final Map<String, String> problems = new LinkedHashMap<>();

  /**
   * @param audiences the tokens that may be named
   */
  FormReading(AudiencesForm form, Set<String> audiences, ZoneId zone) {
    this.form = form;
    this.audiences = audiences;
    this.zone = zone;
  }

  /** Keys of messages by the id of their field, in the order of the form. */
  Map<String, String> problems() {
    return problems;
  }

  /** What is asked for; to be used only when there is no problem. */
  NewAccess read(List<Ruled> ruled) {
    Map<String, AccessRule> rules = new HashMap<>();
    Teaser teaser = Teaser.of(form.teaser()).orElse(null);
    if (teaser == null) {
      problems.put("teaser", "audiences.wrong.teaser");
    }
    ruled.forEach(part -> rules.put(part.id(), rule(part)));
    if (form.why().isEmpty() || form.why().length() > LONGEST_WHY) {
      problems.put("why", "audiences.wrong.why");
    }
    return new NewAccess(teaser == null ? Teaser.NONE : teaser, rules);
  }

  private AccessRule rule(Ruled part) {
    Typed typed = form.at(part);
    if (typed.stance().equals(Typed.open(part))) {
      return AccessRule.PUBLIC;
    }
    if (!typed.isReserved()) {
      problems.put(part.id() + ".stance", "audiences.wrong.stance");
      return AccessRule.NOBODY;
    }
    List<Grant> grants = new ArrayList<>();
    for (int i = 0; i < typed.lines().size(); i++) {
      Typed.Line line = typed.lines().get(i);
      if (!line.isEmpty()) {
        grants.add(grant(line, part.id() + "." + i + "."));
      }
    }
    if (grants.isEmpty()) {
      problems.put(part.id() + ".0.who", "audiences.wrong.nobody");
    }
    return new AccessRule(grants);
  }

  private Grant grant(Typed.Line line, String name) {
    if (!audiences.contains(line.who())) {
      problems.put(
          name + "who",
          line.who().isEmpty() ? "audiences.wrong.dates-only" : "audiences.wrong.who");
    }
    Audience audience = audiences.contains(line.who()) ? new Audience(line.who()) : Audience.STAFF;
    return new Grant(
        audience, instant(line.from(), name + "from"), instant(line.until(), name + "until"));
  }

  private @Nullable Instant instant(String local, String field) {
    if (local.isEmpty()) {
      return null;
    }
    try {
      return LocalDateTime.parse(local.replace(' ', 'T')).atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      problems.put(field, "audiences.wrong.date");
      return null;
    }
  }
}
