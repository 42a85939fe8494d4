package org.ressourcerie.members.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.model.MailAddress;
import org.ressourcerie.members.model.Mandate;
import org.ressourcerie.members.model.Person;
import org.ressourcerie.transfer.spi.Table;
import org.ressourcerie.transfer.spi.TableLine;

/** What one line says of someone and of what they do in an organisation. */
final class DelegateLine {
  static final Table TABLE =
      new Table(
          "delegates",
          List.of(
              Table.Column.required("courriel", "email", "e-mail", "adresse électronique", "mail"),
              Table.Column.optional("prénom", "given name", "first name"),
              Table.Column.required("nom", "family name", "last name", "nom de famille"),
              Table.Column.required("organisation", "siren", "collectivité", "structure"),
              Table.Column.optional("fonction", "function", "poste", "mandat"),
              Table.Column.optional("référent", "referent", "référente", "correspondant"),
              Table.Column.optional("depuis", "since", "début"),
              Table.Column.optional("jusqu'au", "until", "fin"),
              Table.Column.optional("téléphone", "phone", "tél"),
              Table.Column.optional("annuaire", "shown")),
          true,
          cells ->
              cells.apply("courriel").toLowerCase(Locale.ROOT)
                  + "|"
                  + cells.apply("organisation")
                  + "|"
                  + cells.apply("depuis"),
          cells -> (cells.apply("prénom") + " " + cells.apply("nom")).strip());

  private final Cells cells;
  private final ZoneId zone;

  DelegateLine(TableLine line, ZoneId zone) {
    this.cells = new Cells(line);
    this.zone = zone;
  }

  Cells cells() {
    return cells;
  }

  Optional<String> email() {
    return cells.maybe("courriel").flatMap(MailAddress::of);
  }

  String organisation() {
    return cells.text("organisation");
  }

  /** What is kept, changed by what the line says; someone new when nothing is kept. */
  Person on(@Nullable Person kept, String email) {
    Optional<Person> before = Optional.ofNullable(kept);
    return new Person(
        before.map(Person::id).orElse(0L),
        before.map(Person::slug).orElse(""),
        cells.maybe("prénom").or(() -> before.map(Person::givenName)).orElse(""),
        cells.text("nom"),
        cells.maybe("annuaire").isPresent() ? shown() : before.map(Person::shown).orElse(Set.of()),
        email,
        cells.maybe("téléphone").or(() -> before.map(Person::phone)).orElse(null));
  }

  /** The mandate kept of them there, changed by what the line says; a new one from now on. */
  Mandate on(@Nullable Mandate kept, long person, long organisation, Instant now) {
    Optional<Mandate> before = Optional.ofNullable(kept);
    return new Mandate(
        before.map(Mandate::id).orElse(0L),
        person,
        organisation,
        cells.maybe("fonction").or(() -> before.map(Mandate::function)).orElse(""),
        cells.yes("référent", before.map(Mandate::referent).orElse(false)),
        since().or(() -> before.map(Mandate::since)).orElse(now),
        until().or(() -> before.map(Mandate::until)).orElse(null));
  }

  /** The instant at which the first day begins. */
  Optional<Instant> since() {
    return cells.maybe("depuis").flatMap(written -> instant(written, 0));
  }

  /** The instant at which the last day has ended. */
  Optional<Instant> until() {
    return cells.maybe("jusqu'au").flatMap(written -> instant(written, 1));
  }

  /** Finds what is wrong, once, without looking at what is kept. */
  void check() {
    if (email().isEmpty()) {
      cells.error("email-wrong", cells.text("courriel"));
    }
    if (cells.maybe("nom").isEmpty()) {
      cells.error("name-missing");
    }
    if (organisation().isEmpty()) {
      cells.error("organisation-missing");
    }
    if (cells.maybe("depuis").isPresent() && since().isEmpty()) {
      cells.error("date-wrong", cells.text("depuis"));
    }
    if (cells.maybe("jusqu'au").isPresent() && until().isEmpty()) {
      cells.error("date-wrong", cells.text("jusqu'au"));
    }
    if (since().isPresent() && until().filter(end -> end.isBefore(since().get())).isPresent()) {
      cells.error("dates-order");
    }
    boolean unknown = cells.several("annuaire").stream().anyMatch(f -> !isField(f));
    if (unknown) {
      cells.warning("shown-wrong", cells.text("annuaire"), String.join(", ", Person.FIELDS));
    }
  }

  private Set<String> shown() {
    var shown = new HashSet<>(cells.several("annuaire"));
    shown.retainAll(Person.FIELDS);
    return shown;
  }

  /** A word for "none" takes back all that was agreed to. */
  private static boolean isField(String word) {
    return Person.FIELDS.contains(word) || word.equals("rien");
  }

  /** A day, or a second of it as an export writes those that begin or end no day. */
  private Optional<Instant> instant(String written, int later) {
    Optional<LocalDate> day = Cells.dateIn(written);
    if (day.isPresent()) {
      return day.map(date -> date.plusDays(later).atStartOfDay(zone).toInstant());
    }
    try {
      return Optional.of(LocalDateTime.parse(written.replace(' ', 'T')))
          .map(at -> at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toInstant());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
