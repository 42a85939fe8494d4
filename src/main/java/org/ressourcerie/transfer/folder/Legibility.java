package org.ressourcerie.transfer.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.text.FileRoles;

/**
 * Whether a file will tell its text, by a first look that reads little of it. The whole reading is
 * done later by another process, when the report has already been given.
 */
final class Legibility {
  private static final int HEAD = 1024;
  private static final int MOST_PAGES = 20;
  private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";

  private Legibility() {}

  /** The code of the issue that says why it will not be read; null when it should be. */
  static @Nullable String problem(Path file) {
    try {
      return Files.size(file) == 0 ? "file-empty" : problem(file, head(file));
    } catch (IOException | RuntimeException broken) {
      return "file-broken";
    }
  }

  private static @Nullable String problem(Path file, String head) throws IOException {
    return switch (FileRoles.extension(file)) {
      case "pdf" -> head.contains("%PDF-") ? pdf(file) : "file-misnamed";
      case "docx", "pptx", "xlsx" ->
          head.startsWith(OLD_OFFICE) ? "file-encrypted" : zipped(file, head);
      case "odt", "odp", "ods", "epub" -> zipped(file, head);
      case "doc", "ppt", "xls" -> unless(head.startsWith(OLD_OFFICE) || head.startsWith("{\\rtf"));
      case "mp4", "m4v", "mov" -> unless(head.matches("(?s).{4}(ftyp|moov|mdat|wide|free|skip).*"));
      case "webm", "mkv" -> unless(head.startsWith("\u001aE\u00df\u00a3"));
      case "ogv" -> unless(head.startsWith("OggS"));
      case "vtt" -> unless(head.matches("(?s)(\u00ef\u00bb\u00bf)?WEBVTT.*"));
      default -> unless(head.startsWith("\u00ff\u00fe") || head.indexOf('\0') < 0);
    };
  }

  private static @Nullable String unless(boolean asNamed) {
    return asNamed ? null : "file-misnamed";
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }

  private static @Nullable String zipped(Path file, String head) throws IOException {
    if (!head.startsWith("PK")) {
      return "file-misnamed";
    }
    try (var zip = new ZipFile(file.toFile())) {
      ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
      return manifest != null && start(zip, manifest).contains(":encryption-data")
          ? "file-encrypted"
          : null;
    }
  }

  private static String start(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(64 * HEAD), StandardCharsets.UTF_8);
    }
  }

  /** Pages without a word among the first ones are a scan: search will not see into it. */
  private static @Nullable String pdf(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      var text = new PDFTextStripper();
      for (int page = 1; page <= Math.min(MOST_PAGES, pdf.getNumberOfPages()); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        if (!text.getText(pdf).isBlank()) {
          return null;
        }
      }
      return "file-without-text";
    } catch (InvalidPasswordException locked) {
      return "file-encrypted";
    }
  }
}
