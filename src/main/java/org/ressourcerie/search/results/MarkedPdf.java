package org.ressourcerie.search.results;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.ressourcerie.search.Snippet;
import org.ressourcerie.search.Where;
import org.springframework.web.util.UriUtils;

/**
 * The address of a page of a PDF, with the words found there for viewers that mark them: the
 * parameter {@code search} of Adobe's open parameters, which pdf.js reads too. Others leave a
 * parameter aside that they do not know and open the page.
 */
final class MarkedPdf {
  private static final String PAGE = "#page=";
  private static final int MOST_WORDS = 8;

  private MarkedPdf() {}

  /** The path of any other place is left as it is. */
  static String path(Where where) {
    String words =
        where.snippet().segments().stream()
            .filter(Snippet.Segment::marked)
            .flatMap(segment -> segment.text().strip().replace("\"", "").lines())
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST_WORDS)
            .collect(Collectors.joining(" "));
    return words.isEmpty() || !where.path().contains(PAGE)
        ? where.path()
        : where.path() + "&search=" + encoded("\"" + words + "\"");
  }

  private static String encoded(String words) {
    return UriUtils.encode(words, StandardCharsets.UTF_8);
  }
}
