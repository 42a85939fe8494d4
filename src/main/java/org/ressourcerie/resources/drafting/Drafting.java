package org.ressourcerie.resources.drafting;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Teaser;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.stereotype.Component;

/** Makes of a working copy what is published, and says what it lacks. */
@Component
public class Drafting {
  /** As imports: longer titles are texts. */
  public static final int LONGEST_TITLE = 500;

  /** Longer summaries are not read in lists. */
  public static final int LONGEST_SUMMARY = 1_000;

  /** Where resources that were made here come from; their key is their number. */
  static final String SOURCE = "site";

  private final Vocabulary vocabulary;
  private final DraftParts parts;
  private final DraftRelations relations;
  private final ZoneId zone;

  Drafting(
      Vocabulary vocabulary, DraftParts parts, DraftRelations relations, NetworkSettings network) {
    this.vocabulary = vocabulary;
    this.parts = parts;
    this.relations = relations;
    this.zone = network.timeZone();
  }

  /** What it becomes at its number; never throws, whatever was typed. */
  public Made made(WorkingCopy copy) {
    return made(copy.number(), copy.content());
  }

  Made made(long number, Content content) {
    Reading reading = new Reading(zone);
    checkTitle(content, reading);
    checkVocabulary(content, reading);
    Draft.Dates dates = dates(content, reading);
    Draft draft =
        new Draft(
            SOURCE,
            Long.toString(number),
            content.field("title").strip(),
            optional(content.field("summary")),
            language(content, reading),
            content.field("kind"),
            content.field("provenance"),
            dates,
            territories(content),
            content.themes(),
            reading.rule(content.readers(), "r"),
            Teaser.of(content.field("teaser")).orElse(Teaser.NONE),
            false,
            parts.blocks(content, reading),
            parts.credits(content, reading),
            optional(content.field("licence")),
            relations.of(content, number, reading));
    checkNeeds(content, draft, reading);
    return new Made(draft, List.copyOf(reading.problems()));
  }

  private static void checkTitle(Content content, Reading reading) {
    String title = content.field("title").strip();
    if (title.isEmpty()) {
      reading.wrong("title", "editing.wrong.title-missing");
    } else if (title.length() > LONGEST_TITLE) {
      reading.wrong("title", "editing.wrong.title-long", count(title), count(LONGEST_TITLE));
    }
    String summary = content.field("summary").strip();
    if (summary.length() > LONGEST_SUMMARY) {
      reading.wrong(
          "summary", "editing.wrong.summary-long", count(summary), count(LONGEST_SUMMARY));
    }
  }

  private void checkVocabulary(Content content, Reading reading) {
    if (vocabulary.kind(content.field("kind")).isEmpty()) {
      reading.wrong("kind", "editing.wrong.kind");
    }
    if (vocabulary.provenance(content.field("provenance")).isEmpty()) {
      reading.wrong("provenance", "editing.wrong.provenance");
    }
    String licence = content.field("licence").strip();
    if (!licence.isEmpty() && vocabulary.licence(licence).isEmpty()) {
      reading.wrong("licence", "editing.wrong.licence", licence);
    }
    if (Teaser.of(content.field("teaser")).isEmpty()) {
      reading.wrong("teaser", "editing.wrong.teaser");
    }
  }

  private static String language(Content content, Reading reading) {
    String language = content.field("language").strip().toLowerCase(Locale.ROOT);
    if (!language.matches("[a-z]{2,3}")) {
      reading.wrong("language", "editing.wrong.language");
    }
    return language;
  }

  private static Draft.Dates dates(Content content, Reading reading) {
    Draft.Dates dates =
        new Draft.Dates(
            reading.date(content, "published"),
            reading.date(content, "updated"),
            reading.date(content, "verified"),
            reading.date(content, "reviewBy"),
            reading.time(content, "eventStart"),
            reading.time(content, "eventEnd"),
            optional(content.field("eventPlace")));
    if (dates.eventStart() != null
        && dates.eventEnd() != null
        && dates.eventEnd().isBefore(dates.eventStart())) {
      reading.wrong("eventEnd", "editing.wrong.event-end");
    }
    return dates;
  }

  private static List<String> territories(Content content) {
    return content
        .field("territories")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  /** What its kind needs, as the vocabulary tells it. */
  private void checkNeeds(Content content, Draft draft, Reading reading) {
    List<String> needs =
        vocabulary.kind(content.field("kind")).map(Vocabulary.Kind::needs).orElse(List.of());
    for (String need : needs) {
      missing(need, draft)
          .ifPresent(
              field -> {
                if (reading.problems().stream().noneMatch(one -> one.field().equals(field))) {
                  reading.wrong(field, "editing.need." + need);
                }
              });
    }
  }

  /** The field where what is needed should be; empty when it is there. */
  private static Optional<String> missing(String need, Draft draft) {
    List<Draft.Block> blocks = new ArrayList<>(draft.blocks());
    return switch (need) {
      case "summary" -> absent(draft.summary(), "summary");
      case "published" -> absent(draft.dates().published(), "published");
      case "verified" -> absent(draft.dates().verified(), "verified");
      case "event" -> absent(draft.dates().eventStart(), "eventStart");
      case "credit" ->
          draft.credits().isEmpty() ? Optional.of("credit.0.person") : Optional.empty();
      case "link" ->
          blocks.stream().allMatch(block -> block.links().isEmpty())
              ? Optional.of("blocs")
              : Optional.empty();
      case "file" ->
          blocks.stream().allMatch(block -> block.attachments().isEmpty())
              ? Optional.of("blocs")
              : Optional.empty();
      case "text" ->
          blocks.stream().allMatch(block -> block.html() == null || block.html().isEmpty())
              ? Optional.of("blocs")
              : Optional.empty();
      default -> throw new IllegalStateException("no kind can need " + need);
    };
  }

  private static Optional<String> absent(@Nullable Object value, String field) {
    return value == null ? Optional.of(field) : Optional.empty();
  }

  private static @Nullable String optional(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private static String count(String text) {
    return count(text.length());
  }

  private static String count(int number) {
    return Integer.toString(number);
  }
}
