package org.ressourcerie.transfer.pageextract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.text.Slug;

/**
 * What a notice's own words say of its kind and provenance. The title decides before the text, a
 * narrow word before a wide one. « Étude » or « recherche-action » make a study; a publication of
 * others that says no more is an external reference.
 */
final class Kinds {
  private static final String QUESTION_OF_RIGHT =
      "(un|une|la|le|les|des)"
          + " (collectivites?|communes?|mairies?|villes?|departements?|regions?|conseils?"
          + " \\w+|epci|"
          + "metropoles?)[^?]*(peut|peuvent|doit|doivent)[^?]*\\?|(peut|doit)-(on|elle|il)[^?]*\\?";
  private static final Rule LEGAL = new Rule("legal-question", QUESTION_OF_RIGHT);
  private static final List<Rule> TITLE =
      List.of(
          new Rule("webinar-report", "webinaires?|visioconference"),
          new Rule(
              "study-trip-report",
              "voyages? apprenants?|(voyages?|visites?) d.?etudes?|visites? apprenantes?"),
          new Rule("interview", "interview|entretien avec|(trois|3) questions a|rencontre avec"),
          new Rule("deliberation", "deliberations?"),
          new Rule("press-release", "communique(s)? de presse|dossier de presse"),
          new Rule("living-catalogue", "catalogues?|repertoires?|annuaires?"),
          new Rule("guide", "guides?|vade-?mecum|mode d.?emploi|boite a outils"),
          new Rule("slides", "diaporamas?|support de presentation"),
          new Rule("kit-sheet", "fiches?( pratiques?| techniques?)?|kit"),
          LEGAL,
          new Rule("study", "etudes?|recherche-action|enquetes?|rapports?|barometre|panorama"));
  private static final List<Rule> TEXT =
      List.of(
          new Rule("living-catalogue", "ce catalogue est|catalogue de ressources"),
          new Rule(
              "guide", "(le|ce|du|un) (petit )?guide (publie|realise|pratique|edite)|ce guide"),
          new Rule("study", "recherche-action|(l.|une |cette )(etude|enquete)|barometre realise"),
          new Rule("interview", "propos recueillis"),
          new Rule("external-reference", "publication|article|rapport|ouvrage"));

  private Kinds() {}

  /** A kind and whether the words say it; a guess otherwise. */
  record Kind(String id, boolean said) {}

  static Kind of(String title, List<Line> text, String provenance) {
    String opening = text.stream().limit(12).map(Line::text).collect(Collectors.joining("\n"));
    return first(TITLE, title)
        .or(() -> first(TEXT, opening))
        .map(id -> new Kind(id, true))
        .orElseGet(() -> new Kind(fallback(provenance), false));
  }

  /** « Ressources » of the network itself, or of others. */
  static String provenance(@Nullable String type) {
    String plain = type == null ? "" : Slug.plain(type);
    if (plain.matches("autres?( ressources?)?|externes?|ressources? externes?")) {
      return "external";
    }
    if (plain.contains("adherent") || plain.contains("membre")) {
      return "member";
    }
    return plain.contains("partenaire") ? "partner" : "network";
  }

  /**
   * True for a question such as « Une commune peut-elle… ? », which a listing often shows alone.
   */
  static boolean isQuestionOfRight(String text) {
    return text.length() <= 200 && LEGAL.words.matcher(Slug.plain(text)).find();
  }

  private static String fallback(String provenance) {
    return provenance.equals("network") ? "guide" : "external-reference";
  }

  private static Optional<String> first(List<Rule> rules, String text) {
    String plain = Slug.plain(text).replace('’', '\'');
    return rules.stream().filter(r -> r.words.matcher(plain).find()).map(Rule::kind).findFirst();
  }

  private record Rule(String kind, Pattern words) {
    Rule(String kind, String words) {
      this(kind, Pattern.compile("\\b(?:" + words + ")(?:\\b|$|(?<=\\?))"));
    }
  }
}
