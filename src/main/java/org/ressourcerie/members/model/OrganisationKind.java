package org.ressourcerie.members.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organisation is. */
public enum OrganisationKind {
  REGION("region", "conseil regional"),
  DEPARTEMENT("departement", "conseil departemental"),
  METROPOLE("metropole"),
  INTERCOMMUNALITE(
      "intercommunalite",
      "epci",
      "communaute de communes",
      "communaute d agglomeration",
      "communaute urbaine",
      "syndicat",
      "petr"),
  COMMUNE("commune", "ville", "mairie"),
  ASSOCIATION("association"),
  AGENCY("agency", "agence", "etat", "service de l etat", "agence de l etat"),
  OTHER("other", "autre");

  private final String names;

  OrganisationKind(String... names) {
    this.names = "|" + String.join("|", names) + "|";
  }

  /** The written form, such as {@code departement}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its name on screen. */
  public String word() {
    return "members.kind." + id();
  }

  /** By a name without accents, in lower case, words parted by one space. */
  public static Optional<OrganisationKind> named(String plain) {
    return Arrays.stream(values())
        .filter(kind -> kind.names.contains("|" + plain + "|"))
        .findFirst();
  }

  /** Empty for a word that is no written form. */
  public static Optional<OrganisationKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
