package org.ressourcerie.files.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ressourcerie.files.StoredFile.TextState;
import org.ressourcerie.files.formats.Reading.About;

/** Opens a document by its media type. */
public final class Documents {
  private static final long LARGEST_TEXT = 32L * 1024 * 1024;

  private Documents() {}

  /** A type that has no text opens as a document that says so. */
  public static Document open(Path file, String mediaType) throws IOException {
    if (Files.size(file) == 0) {
      return () -> new Reading(TextState.EMPTY, null, About.NOTHING, List.of());
    }
    return switch (mediaType) {
      case "application/pdf" -> PdfDocument.open(file);
      case "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
          "application/vnd.ms-powerpoint.presentation.macroenabled.12" ->
          PptxDocument.open(file);
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.ms-word.document.macroenabled.12" ->
          DocxDocument.open(file);
      case "application/vnd.oasis.opendocument.presentation" -> OdpDocument.open(file);
      case "application/vnd.oasis.opendocument.text" -> OdtDocument.open(file);
      case "text/html", "application/xhtml+xml" -> new HtmlDocument(small(file));
      case "text/vtt", "application/x-subrip" -> new CaptionFile(small(file));
      case "text/plain", "text/x-web-markdown" -> new PlainText(small(file));
      case "video/mp4", "audio/mp4" -> new Film(file, false);
      case "video/quicktime" -> new Film(file, true);
      case "image/jpeg", "image/png", "image/webp", "image/gif" -> Picture.open(file);
      case "application/x-tika-ooxml-protected" -> () -> Reading.unreadable(Reading.ENCRYPTED);
      case "application/vnd.ms-powerpoint", "application/msword", "application/rtf" ->
          () -> Reading.unreadable(Reading.OLD_FORMAT);
      default -> () -> Reading.notText(About.NOTHING);
    };
  }

  /** A text is read whole into memory: a huge one is refused before. */
  private static Path small(Path file) throws IOException {
    if (Files.size(file) > LARGEST_TEXT) {
      throw new IOException("too large for a text");
    }
    return file;
  }
}
