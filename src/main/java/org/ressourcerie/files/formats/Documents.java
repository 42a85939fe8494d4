package org.ressourcerie.files.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ressourcerie.files.formats.Reading.About;

/** Opens a document by its media type. */
public final class Documents {
  private Documents() {}

  /** A type that has no text opens as a document that says so. */
  public static Document open(Path file, String mediaType) throws IOException {
    return switch (mediaType) {
      case "application/pdf" -> PdfDocument.open(file);
      case "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
          "application/vnd.ms-powerpoint.presentation.macroenabled.12" ->
          PptxDocument.open(file);
      case "application/x-tika-ooxml-protected" -> () -> Reading.unreadable(Reading.ENCRYPTED);
      case "application/vnd.ms-powerpoint", "application/msword", "application/rtf" ->
          () -> Reading.unreadable(Reading.OLD_FORMAT);
      default -> () -> Reading.notText(About.NOTHING);
    };
  }
}
