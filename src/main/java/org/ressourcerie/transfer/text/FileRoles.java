package org.ressourcerie.transfer.text;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What a file is for a resource, by its extension; the file store looks at its content later. */
public final class FileRoles {
  private static final Set<String> VIDEOS = Set.of("mp4", "webm", "m4v", "ogv", "mov", "mkv");
  private static final Set<String> CAPTIONS = Set.of("vtt", "srt");

  private FileRoles() {}

  /** {@code video}, {@code captions}, {@code chapters} or {@code document}. */
  public static String of(Path path) {
    String extension = extension(path);
    if (VIDEOS.contains(extension)) {
      return "video";
    }
    if (CAPTIONS.contains(extension)) {
      return Slug.plain(path.toString()).matches(".*(chapitre|chapter)s?[^/]*")
          ? "chapters"
          : "captions";
    }
    return "document";
  }

  /** In lower case, without its dot; empty when there is none. */
  public static String extension(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1);
  }
}
