package org.ressourcerie.resources.proofing;

import java.util.List;
import java.util.Objects;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.resources.proofing.Finding.Place;
import org.springframework.stereotype.Component;

/** Looks at what a resource says of itself beside its text. */
@Component
class NoticeChecks {
  private static final int LONGEST_TITLE = 200;
  private static final String UNDETERMINED = "und";

  private final FileNames names;
  private final Vocabulary vocabulary;

  NoticeChecks(WordLists lists, Vocabulary vocabulary) {
    this.names = new FileNames(lists);
    this.vocabulary = vocabulary;
  }

  List<Check> all() {
    return List.of(
        this::title,
        NoticeChecks::language,
        NoticeChecks::dates,
        this::review,
        NoticeChecks::themes,
        NoticeChecks::credits);
  }

  private void title(Examined examined, Findings findings) {
    String title = examined.draft().title().strip();
    Place place = Place.part("title");
    if (title.isEmpty()) {
      findings.add(Rule.TITLE_MISSING, place, "");
    } else if (title.length() > LONGEST_TITLE) {
      String length = Integer.toString(title.length());
      findings.add(Rule.TITLE_TOO_LONG, place, title, length, Integer.toString(LONGEST_TITLE));
    } else if (names.isOne(title)) {
      findings.add(Rule.TITLE_LIKE_FILE, place, title, title);
    }
  }

  private static void language(Examined examined, Findings findings) {
    String language = examined.draft().language();
    if (language.isBlank() || language.equals(UNDETERMINED)) {
      findings.add(Rule.LANGUAGE_MISSING, Place.part("language"), language);
    }
  }

  private static void dates(Examined examined, Findings findings) {
    Draft.Dates dates = examined.draft().dates();
    if (dates.published() == null && dates.updated() == null && dates.eventStart() == null) {
      findings.add(Rule.DATE_MISSING, Place.part("dates"), "");
    }
  }

  private void review(Examined examined, Findings findings) {
    boolean ages =
        vocabulary.kind(examined.draft().kind()).filter(Vocabulary.Kind::isReviewed).isPresent();
    if (ages && examined.draft().dates().reviewBy() == null) {
      findings.add(Rule.REVIEW_MISSING, Place.part("dates"), "");
    }
  }

  private static void themes(Examined examined, Findings findings) {
    if (examined.draft().themes().stream().allMatch(String::isBlank)) {
      findings.add(Rule.THEME_MISSING, Place.part("themes"), "");
    }
  }

  private static void credits(Examined examined, Findings findings) {
    for (Draft.Credit credit : examined.draft().credits()) {
      String person = Objects.requireNonNullElse(credit.person(), "");
      String function = Objects.requireNonNullElse(credit.function(), "");
      if (!person.isBlank() && function.isBlank()) {
        findings.add(
            Rule.CREDIT_WITHOUT_FUNCTION,
            Place.part("credits"),
            credit.role() + "\n" + person,
            person);
      }
    }
  }
}
