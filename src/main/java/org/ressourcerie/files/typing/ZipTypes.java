package org.ressourcerie.files.typing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are zip archives, by the entries that say so. Read as a stream and only so far:
 * the directory of a hostile archive is never loaded.
 */
final class ZipTypes {
  private static final int MOST_ENTRIES = 500;
  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int LONGEST_LIST = 256 * 1024;
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final Map<String, String> BY_MAIN_PART =
      Map.of(
          "presentationml.presentation.main+xml", OOXML + "presentationml.presentation",
          "presentationml.slideshow.main+xml", OOXML + "presentationml.slideshow",
          "wordprocessingml.document.main+xml", OOXML + "wordprocessingml.document",
          "spreadsheetml.sheet.main+xml", OOXML + "spreadsheetml.sheet",
          "ms-powerpoint.presentation.macroEnabled",
              "application/vnd.ms-powerpoint.presentation.macroenabled.12",
          "ms-word.document.macroEnabled", "application/vnd.ms-word.document.macroenabled.12",
          "ms-excel.sheet.macroEnabled", "application/vnd.ms-excel.sheet.macroenabled.12");
  private static final Map<String, String> BY_FOLDER =
      Map.of(
          "ppt/", OOXML + "presentationml.presentation",
          "word/", OOXML + "wordprocessingml.document",
          "xl/", OOXML + "spreadsheetml.sheet");

  private ZipTypes() {}

  static String detect(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        ZipInputStream zip = new ZipInputStream(in)) {
      String type = byEntries(zip);
      return type == null ? "application/zip" : type;
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      return "application/zip";
    }
  }

  private static @Nullable String byEntries(ZipInputStream zip) throws IOException {
    String byFolder = null;
    long left = MOST_BYTES;
    ZipEntry entry = zip.getNextEntry();
    for (int count = 0; entry != null && count < MOST_ENTRIES && left > 0; count++) {
      String name = entry.getName();
      if (name.equals("mimetype") && count == 0) {
        return declared(zip.readNBytes(128));
      }
      if (name.equals("[Content_Types].xml")) {
        return byMainPart(new String(zip.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8));
      }
      byFolder = byFolder == null ? folder(name) : byFolder;
      left -= skip(zip, left);
      entry = left > 0 ? zip.getNextEntry() : null;
    }
    return byFolder;
  }

  /** OpenDocument and EPUB write their type in the first entry, plainly. */
  private static @Nullable String declared(byte[] content) {
    String type = new String(content, StandardCharsets.US_ASCII).strip();
    return type.matches("application/(vnd\\.oasis\\.opendocument\\.[a-z-]+|epub\\+zip)")
        ? type
        : null;
  }

  private static @Nullable String byMainPart(String list) {
    return BY_MAIN_PART.entrySet().stream()
        .filter(part -> list.contains(part.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String folder(String name) {
    return BY_FOLDER.entrySet().stream()
        .filter(folder -> name.startsWith(folder.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static long skip(ZipInputStream zip, long atMost) throws IOException {
    long skipped = 0;
    byte[] buffer = new byte[8192];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      skipped += read;
      if (skipped >= atMost) {
        return atMost;
      }
    }
    return skipped;
  }
}
