package org.ressourcerie.files.worker;

import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.ressourcerie.files.StoredFile.TextState;
import org.ressourcerie.files.formats.Document;
import org.ressourcerie.files.formats.Documents;
import org.ressourcerie.files.formats.Images;
import org.ressourcerie.files.formats.Reading;
import org.ressourcerie.files.formats.Variants;
import org.ressourcerie.files.worker.Wire.Drawn;
import org.ressourcerie.files.worker.Wire.Request;

/** One document read: the text is answered first, so that a bad image cannot lose it. */
final class Job {
  private static final int WIDTH = 480;
  private static final int HEAVIEST = 60_000;

  private Job() {}

  static void run(Request request, DataOutputStream out) throws IOException {
    boolean answered = false;
    Drawn drawn = Drawn.NOTHING;
    try (Document document = Documents.open(Path.of(request.file()), request.mediaType())) {
      Reading reading = document.read();
      Wire.write(out, reading);
      answered = true;
      if (reading.state() != TextState.UNREADABLE) {
        Path preview = Path.of(request.preview());
        List<String> variants = Variants.write(document.picture(), preview.resolveSibling(""));
        drawn = new Drawn(picture(document, request), variants);
      }
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError failure) {
      System.err.println(request.file() + ": " + failure);
      if (!answered) {
        Wire.write(out, Reading.unreadable(reason(failure)));
      }
    }
    Wire.write(out, drawn);
  }

  private static boolean picture(Document document, Request request) throws IOException {
    BufferedImage image = document.firstPage(WIDTH);
    if (image == null) {
      return false;
    }
    Files.write(Path.of(request.preview()), Images.jpeg(image, WIDTH, HEAVIEST));
    return true;
  }

  private static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof InvalidPasswordException
          || cause instanceof EncryptedDocumentException
          || cause.getClass().getSimpleName().equals("EncryptedFile")) {
        return Reading.ENCRYPTED;
      }
      if (message.contains("zip bomb") || message.contains("too large")) {
        return Reading.TOO_LARGE;
      }
    }
    return Reading.BROKEN;
  }
}
