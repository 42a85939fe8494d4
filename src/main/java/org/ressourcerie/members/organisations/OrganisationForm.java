package org.ressourcerie.members.organisations;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.model.FreeMail;
import org.ressourcerie.members.model.MailAddress;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.OrganisationKind;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.members.model.TerritoryCode;

/** An organisation as it was typed; what was not sent is empty. */
public record OrganisationForm(
    String name,
    String kind,
    String siren,
    String territory,
    String mailbox,
    String domains,
    String website,
    Boolean listed) {
  /** What a request leaves out reads as empty. */
  public OrganisationForm {
    name = requireNonNullElse(name, "");
    kind = requireNonNullElse(kind, "");
    siren = requireNonNullElse(siren, "");
    territory = requireNonNullElse(territory, "");
    mailbox = requireNonNullElse(mailbox, "");
    domains = requireNonNullElse(domains, "");
    website = requireNonNullElse(website, "");
    listed = requireNonNullElse(listed, false);
  }

  static final OrganisationForm EMPTY = new OrganisationForm("", "", "", "", "", "", "", true);

  static OrganisationForm of(Organisation one) {
    Siren siren = one.siren();
    return new OrganisationForm(
        one.name(),
        one.kind().id(),
        siren == null ? "" : siren.spaced(),
        text(one.territory()),
        text(one.mailbox()),
        String.join(" ", one.domains()),
        text(one.website()),
        one.listed());
  }

  /** What is wrong with what was typed, by itself. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    Problem.ofName("name", name).ifPresent(problems::add);
    if (OrganisationKind.of(kind).isEmpty()) {
      problems.add(Problem.at("kind", "form.kind-missing"));
    }
    if (!siren.isBlank() && Siren.of(siren).isEmpty()) {
      problems.add(Problem.at("siren", "form.siren-wrong"));
    }
    if (!territory.isBlank() && TerritoryCode.of(territory.strip()).isEmpty()) {
      problems.add(Problem.at("territory", "form.territory-wrong", TerritoryCode.EXAMPLES));
    }
    if (!mailbox.isBlank() && MailAddress.of(mailbox).isEmpty()) {
      problems.add(Problem.at("mailbox", "form.email-wrong"));
    }
    typedDomains().flatMap(OrganisationForm::problem).forEach(problems::add);
    if (!website.isBlank() && !website.strip().matches("https?://[^\\s\"<>]+\\.[^\\s\"<>]+")) {
      problems.add(Problem.at("website", "form.website-wrong"));
    }
    return problems;
  }

  /** The organisation it makes of the kept one, or of none; only without problems. */
  Organisation on(@Nullable Organisation kept) {
    return new Organisation(
        kept == null ? 0 : kept.id(),
        kept == null ? "" : kept.slug(),
        name.strip(),
        OrganisationKind.of(kind).orElseThrow(),
        Siren.of(siren).orElse(null),
        orNull(territory),
        MailAddress.of(mailbox).orElse(null),
        typedDomains().flatMap(domain -> MailAddress.domain(domain).stream()).distinct().toList(),
        orNull(website),
        listed);
  }

  private static Stream<Problem> problem(String typed) {
    Optional<String> domain = MailAddress.domain(typed);
    if (domain.isEmpty()) {
      return Stream.of(Problem.at("domains", "form.domain-wrong", Problem.excerpt(typed)));
    }
    return FreeMail.holds(domain.get())
        ? Stream.of(Problem.at("domains", "form.domain-free", Problem.excerpt(typed)))
        : Stream.empty();
  }

  private Stream<String> typedDomains() {
    return Arrays.stream(domains.split("[\\s,;]+", -1)).filter(one -> !one.isEmpty());
  }

  private static @Nullable String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private static String text(@Nullable String kept) {
    return kept == null ? "" : kept;
  }
}
