package org.ressourcerie.resources.proofing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ressourcerie.resources.proofing.Finding.Severity;

/** All that is looked for, with what each weighs. */
public enum Rule {
  TITLE_MISSING(Severity.BLOCKING),
  TITLE_TOO_LONG(Severity.BLOCKING),
  /** « Scan_001 »: the name of a file in the place of a title. */
  TITLE_LIKE_FILE(Severity.ADVICE),
  SUMMARY_MISSING(Severity.WARNING),
  SUMMARY_TOO_LONG(Severity.WARNING),
  SUMMARY_REPEATS_BODY(Severity.WARNING),
  LANGUAGE_MISSING(Severity.ADVICE),
  DATE_MISSING(Severity.WARNING),
  REVIEW_MISSING(Severity.WARNING),
  THEME_MISSING(Severity.ADVICE),
  BODY_MISSING(Severity.WARNING),
  CREDIT_WITHOUT_FUNCTION(Severity.WARNING),
  /** Words of a reserved part in what everyone is shown. */
  TEASER_QUOTES_RESERVED(Severity.WARNING),
  TEASER_TITLE_QUOTES_RESERVED(Severity.ADVICE),
  TEASER_SHOWS_HEADINGS(Severity.ADVICE),
  /** WCAG 2.2, 2.4.4. */
  LINK_VAGUE(Severity.WARNING),
  LINK_BARE(Severity.WARNING),
  /** « Cliquez ici » without a link. */
  LINK_LOST(Severity.WARNING),
  LINK_SHORTENED(Severity.WARNING),
  LINK_DEAD(Severity.WARNING),
  LINK_MOVED(Severity.ADVICE),
  /** « Retrouvez ci-dessous : », and nothing below. */
  ANNOUNCED_AND_ABSENT(Severity.ADVICE),
  HEADING_EMPTY(Severity.WARNING),
  HEADING_SKIPPED(Severity.WARNING),
  HEADING_BOLD(Severity.ADVICE),
  TABLE_WITHOUT_HEADER(Severity.WARNING),
  /** WCAG 2.2, 1.1.1: an image says what it shows, or that it only decorates. */
  IMAGE_WITHOUT_ALTERNATIVE(Severity.BLOCKING),
  IMAGE_NAMED_BY_FILE(Severity.WARNING),
  /** WCAG 2.2, 1.2.2. */
  VIDEO_WITHOUT_TEXT(Severity.WARNING),
  /** Encrypted, broken or too large: neither found nor heard. */
  FILE_UNREADABLE(Severity.WARNING),
  PDF_WITHOUT_TEXT(Severity.WARNING),
  PDF_UNTAGGED(Severity.WARNING),
  PDF_UNTITLED(Severity.ADVICE),
  FILE_TITLE_LIKE_NAME(Severity.ADVICE);

  private final Severity severity;

  Rule(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The identifier kept and shown in addresses, such as {@code summary-missing}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Rule> of(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }
}
