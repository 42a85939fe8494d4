package org.ressourcerie.resources.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells a file whose content is not what its name announces, such as a program called .pdf. */
final class Renamed {
  private static final List<String> OFFICE =
      List.of("application/vnd.openxmlformats", "application/vnd.ms-", "application/msword");

  /** What the media type of a name must begin with; other endings announce nothing. */
  private static final Map<String, List<String>> ANNOUNCED =
      Map.ofEntries(
          Map.entry("pdf", List.of("application/pdf")),
          Map.entry("doc", officeOr("application/rtf")),
          Map.entry("docx", OFFICE),
          Map.entry("xls", officeOr("text/")),
          Map.entry("xlsx", OFFICE),
          Map.entry("ppt", OFFICE),
          Map.entry("pptx", OFFICE),
          Map.entry("odt", List.of("application/vnd.oasis.opendocument")),
          Map.entry("ods", List.of("application/vnd.oasis.opendocument")),
          Map.entry("odp", List.of("application/vnd.oasis.opendocument")),
          Map.entry("jpg", List.of("image/")),
          Map.entry("jpeg", List.of("image/")),
          Map.entry("png", List.of("image/")),
          Map.entry("gif", List.of("image/")),
          Map.entry("webp", List.of("image/")),
          Map.entry("mp4", List.of("video/", "audio/", "application/mp4")),
          Map.entry("webm", List.of("video/", "audio/")),
          Map.entry("mov", List.of("video/", "application/mp4")),
          Map.entry("mp3", List.of("audio/")),
          Map.entry("vtt", List.of("text/vtt")),
          Map.entry("srt", List.of("application/x-subrip", "text/vtt")));

  /** The same under any name: nothing that runs is handed on as a text or a picture. */
  private static final List<String> PROGRAMS =
      List.of(
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-executable",
          "application/x-sharedlib",
          "application/x-elf",
          "application/x-mach-o");

  private Renamed() {}

  private static List<String> officeOr(String other) {
    return List.of(OFFICE.get(0), OFFICE.get(1), OFFICE.get(2), other);
  }

  /**
   * @param mediaType detected from the content
   */
  static boolean is(String name, String mediaType) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (PROGRAMS.stream().anyMatch(mediaType::startsWith)) {
      return !List.of("exe", "msi", "dll", "so", "").contains(ending);
    }
    List<String> announced = ANNOUNCED.getOrDefault(ending, List.of(""));
    return announced.stream().noneMatch(mediaType::startsWith);
  }
}
