package org.ressourcerie.resources.proofing;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the name of a file from a title that someone has thought of. */
final class FileNames {
  private static final Set<String> ENDINGS =
      Set.of(
          "pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "odp", "xls", "xlsx", "ods", "csv",
          "jpg", "jpeg", "png", "gif", "webp", "mp4", "webm", "mov", "zip", "txt", "html");

  private final Set<String> firstWords;

  FileNames(WordLists lists) {
    this.firstWords = lists.fileNames();
  }

  /** « Scan_001 », « rapport-v2.pdf », « CR_reunion_2023 », « Document sans titre ». */
  boolean isOne(String title) {
    String text = title.strip();
    int dot = text.lastIndexOf('.');
    boolean ended = dot > 0 && ENDINGS.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
    boolean joined = !text.contains(" ") && text.indexOf('_') > 0;
    return ended || joined || isMachineMade(Plain.words(text));
  }

  private boolean isMachineMade(List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    String first = words.getFirst().replaceAll("[0-9]+$", "");
    boolean numbered = words.stream().skip(1).allMatch(FileNames::isNumber);
    boolean untitled = String.join(" ", words).contains("sans titre");
    boolean counted = words.size() > 1 || !first.equals(words.getFirst());
    return untitled || (firstWords.contains(first) && numbered && counted);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }
}
