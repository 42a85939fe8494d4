package org.ressourcerie.transfer.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Kinds by the names people write in a column. */
public final class KindNames {
  private static final Set<String> IDS =
      Set.of(
          "guide",
          "study",
          "webinar-report",
          "study-trip-report",
          "legal-question",
          "external-reference",
          "living-catalogue",
          "interview",
          "deliberation",
          "kit-sheet",
          "slides",
          "press-release",
          "event");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("etude", "study"),
          Map.entry("rapport", "study"),
          Map.entry("enquete", "study"),
          Map.entry("webinaire", "webinar-report"),
          Map.entry("compte-rendu-de-webinaire", "webinar-report"),
          Map.entry("voyage-apprenant", "study-trip-report"),
          Map.entry("voyage-d-etude", "study-trip-report"),
          Map.entry("compte-rendu-de-voyage-apprenant", "study-trip-report"),
          Map.entry("question-juridique", "legal-question"),
          Map.entry("note-juridique", "legal-question"),
          Map.entry("reference", "external-reference"),
          Map.entry("reference-externe", "external-reference"),
          Map.entry("article", "external-reference"),
          Map.entry("site", "external-reference"),
          Map.entry("catalogue", "living-catalogue"),
          Map.entry("catalogue-vivant", "living-catalogue"),
          Map.entry("entretien", "interview"),
          Map.entry("fiche", "kit-sheet"),
          Map.entry("fiche-pratique", "kit-sheet"),
          Map.entry("diaporama", "slides"),
          Map.entry("presentation", "slides"),
          Map.entry("communique", "press-release"),
          Map.entry("communique-de-presse", "press-release"),
          Map.entry("rendez-vous", "event"),
          Map.entry("evenement", "event"));

  private KindNames() {}

  /** Every kind's identifier. */
  public static Set<String> ids() {
    return IDS;
  }

  /** The identifier of the kind written so, in the singular or plural, French or English. */
  public static Optional<String> id(String written) {
    String slug = Slug.of(written);
    String singular = slug.replaceAll("s(?=-|$)", "");
    if (IDS.contains(slug)) {
      return Optional.of(slug);
    }
    return IDS.contains(singular)
        ? Optional.of(singular)
        : Optional.ofNullable(NAMES.getOrDefault(slug, NAMES.get(singular)));
  }
}
