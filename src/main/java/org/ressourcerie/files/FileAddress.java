package org.ressourcerie.files;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * The addresses on this site of a file that content attaches: its bytes, its first page, its
 * smaller pictures.
 */
public final class FileAddress {
  public static final String DOWNLOAD = "/fichiers/{owner}/{sha256}/{name}";
  public static final String PREVIEW = "/vignettes/{owner}/{sha256}.jpg";
  public static final String VARIANT = "/images/{owner}/{sha256}/{variant}";

  private FileAddress() {}

  /** The path of the bytes, with the name proposed to whoever saves them, percent-encoded. */
  public static String download(String owner, String sha256, String name) {
    return "/fichiers/" + segment(owner) + "/" + sha256 + "/" + segment(name.replace('/', '-'));
  }

  /** The path of the first page's image; meaningful when {@link StoredFile#hasPreview()}. */
  public static String preview(String owner, String sha256) {
    return "/vignettes/" + segment(owner) + "/" + sha256 + ".jpg";
  }

  /** The path of a smaller picture, one of {@link StoredFile.Picture#variants()}. */
  public static String variant(String owner, String sha256, String variant) {
    return "/images/" + segment(owner) + "/" + sha256 + "/" + variant;
  }

  private static String segment(String text) {
    return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8).replace(";", "%3B");
  }
}
