package org.ressourcerie.transfer.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.text.FileRoles;

/** Which files of a folder are taken, and which belong together. */
final class FileTypes {
  private static final Set<String> DOCUMENTS =
      Set.of(
          "pdf", "docx", "pptx", "xlsx", "odt", "odp", "ods", "doc", "ppt", "xls", "html", "htm",
          "txt", "md", "epub");

  private FileTypes() {}

  /** Why this file is not taken: the code of the issue; null when it is taken. */
  static @Nullable String refusal(Path root, Path file) {
    for (Path part : root.relativize(file)) {
      String name = part.toString().toLowerCase(Locale.ROOT);
      if (name.startsWith(".") || name.startsWith("~$") || name.matches("thumbs.db|desktop.ini")) {
        return "file-hidden";
      }
    }
    if (Files.isSymbolicLink(file)) {
      return "file-outside";
    }
    if (!Files.isReadable(file)) {
      return "file-forbidden";
    }
    boolean known =
        DOCUMENTS.contains(FileRoles.extension(file)) || !FileRoles.of(file).equals("document");
    return known ? null : "file-type-unknown";
  }

  /** The video beside these captions whose name they share: {@code talk.fr.vtt} for a talk.mp4. */
  static @Nullable Path videoOf(Path captions) throws IOException {
    Path folder = captions.getParent();
    String role = FileRoles.of(captions);
    if (folder == null || !(role.equals("captions") || role.equals("chapters"))) {
      return null;
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      return siblings
          .filter(sibling -> FileRoles.of(sibling).equals("video"))
          .filter(video -> belongs(base(captions), base(video)))
          .sorted()
          .findFirst()
          .orElse(null);
    }
  }

  /** The name without its last extension. */
  static String base(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static boolean belongs(String captions, String video) {
    return captions.equals(video) || captions.matches("\\Q" + video + "\\E[._ -].*");
  }
}
