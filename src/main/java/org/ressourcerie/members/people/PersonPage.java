package org.ressourcerie.members.people;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Role;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.members.model.Person;
import org.ressourcerie.web.OpenSession;
import org.ressourcerie.web.ui.Screen;

/**
 * Someone as the team sees them.
 *
 * @param account null when they have none
 * @param sessions of their account, for those who may end them
 * @param governs whether who reads may give roles
 * @param last whether theirs is the only administrator's account, which cannot be closed
 * @param typed the form of a new mandate
 * @param duplicate what was typed to name a duplicate
 */
public record PersonPage(
    Screen screen,
    Person person,
    List<PersonQueries.Held> mandates,
    PersonQueries.@Nullable Account account,
    List<PersonQueries.Circle> circles,
    List<OpenSession> sessions,
    boolean governs,
    boolean last,
    MandateForm typed,
    String duplicate,
    Problems problems) {

  public String path() {
    return screen.to("/administration/personnes/" + person.slug());
  }

  /** The roles that can be given. */
  public List<String> roles() {
    return Arrays.stream(Role.values()).filter(role -> role != Role.READER).map(Role::id).toList();
  }

  /** From when until when, in words. */
  public String words(PersonQueries.Held held) {
    String since = screen.words().date(held.since());
    Instant until = held.until();
    return until == null
        ? screen.say("members.mandate.since", since)
        : screen.say("members.mandate.until", since, last(until));
  }

  /** The last day where it ends with one, else the moment. */
  private String last(Instant until) {
    LocalDateTime local = LocalDateTime.ofInstant(until, screen.words().zone());
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? screen.words().date(local.toLocalDate().minusDays(1))
        : screen.words().dateTime(until);
  }
}
