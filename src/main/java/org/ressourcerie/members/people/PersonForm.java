package org.ressourcerie.members.people;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.model.MailAddress;
import org.ressourcerie.members.model.Person;

/** Someone as they were typed; what was not sent is empty. */
public record PersonForm(String givenName, String familyName, String email, String phone) {
  /** What a request leaves out reads as empty. */
  public PersonForm {
    givenName = requireNonNullElse(givenName, "");
    familyName = requireNonNullElse(familyName, "");
    email = requireNonNullElse(email, "");
    phone = requireNonNullElse(phone, "");
  }

  static final PersonForm EMPTY = new PersonForm("", "", "", "");

  static PersonForm of(Person one) {
    return new PersonForm(
        one.givenName(),
        one.familyName(),
        requireNonNullElse(one.email(), ""),
        requireNonNullElse(one.phone(), ""));
  }

  /** What is wrong with what was typed, by itself. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    Problem.ofName("familyName", familyName).ifPresent(problems::add);
    if (!givenName.isBlank()) {
      Problem.ofName("givenName", givenName).ifPresent(problems::add);
    }
    if (!email.isBlank() && MailAddress.of(email).isEmpty()) {
      problems.add(Problem.at("email", "form.email-wrong"));
    }
    return problems;
  }

  /** The person it makes of the kept one, or of none; only without problems. */
  Person on(@Nullable Person kept) {
    return new Person(
        kept == null ? 0 : kept.id(),
        kept == null ? "" : kept.slug(),
        givenName.strip(),
        familyName.strip(),
        kept == null ? Set.of() : kept.shown(),
        MailAddress.of(email).orElse(null),
        phone.isBlank() ? null : phone.strip());
  }
}
