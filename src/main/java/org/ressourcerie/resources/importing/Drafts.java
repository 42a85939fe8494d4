package org.ressourcerie.resources.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Focus;
import org.ressourcerie.resources.model.Teaser;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.transfer.spi.ImportItem;
import org.springframework.stereotype.Component;

/** Turns a checked item into a draft, and names a draft's whole content by a digest. */
@Component
class Drafts {
  private static final int LONGEST_SUMMARY = 400;
  private static final Pattern UNSAID = Pattern.compile(", licence=null, relations=\\[]]$");
  private static final String UNCROPPED = ", focus=" + Focus.CENTRE + ", teased=false]";
  private final DraftBody body;
  private final Vocabulary vocabulary;

  Drafts(DraftBody body, Vocabulary vocabulary) {
    this.body = body;
    this.vocabulary = vocabulary;
  }

  Draft of(ImportItem item) {
    return new Draft(
        item.source().strip(),
        item.key().strip(),
        item.title().strip(),
        summary(item.summary()),
        item.language(),
        item.kind(),
        item.provenance(),
        new Draft.Dates(
            item.publishedOn(),
            item.updatedOn(),
            item.verifiedOn(),
            item.reviewBy(),
            item.eventStart(),
            item.eventEnd(),
            item.eventPlace()),
        item.territories(),
        item.themes().stream().map(String::strip).filter(theme -> !theme.isEmpty()).toList(),
        item.access(),
        Teaser.of(item.teaser()).orElse(Teaser.NONE),
        item.incomplete(),
        body.of(item),
        item.credits().stream()
            .map(c -> new Draft.Credit(c.role(), c.person(), c.organisation(), c.function()))
            .toList(),
        licence(item.licence()),
        List.of());
  }

  private @Nullable String licence(@Nullable String written) {
    return written == null || written.isBlank() ? null : vocabulary.licenceWritten(written);
  }

  /**
   * The same draft, the same digest: SHA-256 of its written form. What says nothing of a licence or
   * of a crop has the digest that it had before there were any, so that it is not taken again.
   */
  static String digest(Draft draft) {
    try {
      byte[] written =
          UNSAID
              .matcher(draft.toString().replace(UNCROPPED, "]"))
              .replaceFirst("]")
              .getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * At most 400 characters, cut after a sentence where one ends late enough, else between words.
   */
  private static @Nullable String summary(@Nullable String summary) {
    if (summary == null || summary.isBlank()) {
      return null;
    }
    String text = summary.strip();
    if (text.length() <= LONGEST_SUMMARY) {
      return text;
    }
    int sentence = text.lastIndexOf(". ", LONGEST_SUMMARY - 1);
    if (sentence > LONGEST_SUMMARY / 2) {
      return text.substring(0, sentence + 1);
    }
    return text.substring(0, text.lastIndexOf(' ', LONGEST_SUMMARY - 2)) + "…";
  }
}
