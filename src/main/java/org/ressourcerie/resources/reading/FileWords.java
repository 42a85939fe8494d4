package org.ressourcerie.resources.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.web.ui.Screen;

/** What a reader wants to know before opening a file: its format, length and weight. */
public final class FileWords {
  private static final Map<String, String> FORMATS =
      Map.of(
          "application/pdf", "PDF",
          "text/plain", "TXT",
          "text/vtt", "WebVTT",
          "application/x-subrip", "SubRip",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX",
          "application/vnd.oasis.opendocument.presentation", "ODP",
          "application/vnd.oasis.opendocument.text", "ODT");

  private FileWords() {}

  /** « PDF, 12 pages, 340 ko ». */
  public static String of(Screen screen, StoredFile file) {
    List<String> words = new ArrayList<>();
    words.add(format(file.mediaType()));
    Integer pages = file.pages();
    if (pages != null && pages > 0) {
      boolean slides = file.mediaType().contains("presentation");
      words.add(
          screen.words().plural(slides ? "resources.gate.slides" : "resources.gate.pages", pages));
    }
    Integer seconds = file.seconds();
    if (seconds != null && seconds > 0) {
      words.add(screen.words().length(Duration.ofSeconds(seconds)));
    }
    words.add(screen.words().size(file.size()));
    return String.join(", ", words);
  }

  private static String format(String mediaType) {
    String known = FORMATS.get(mediaType);
    return known != null
        ? known
        : mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(java.util.Locale.ROOT);
  }
}
