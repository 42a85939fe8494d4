package org.ressourcerie.files.storing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * Where bytes lie. An entry is named by a SHA-256, by one and {@code .jpg} for the image of its
 * first page, by one, a hyphen and such as {@code 640.webp} for a smaller picture. Trusts its
 * callers: whoever asks has decided who may read.
 */
public interface FileBytes {
  /** The entry that holds the first page's image of a file. */
  static String preview(String sha256) {
    return sha256 + ".jpg";
  }

  /** The entry that holds a smaller picture, such as {@code 640.webp}. */
  static String variant(String sha256, String variant) {
    return sha256 + "-" + variant;
  }

  /** A new empty file on the disk that keeps the bytes, for what is not complete yet. */
  Path draft() throws IOException;

  /** Keeps a complete draft under this entry, durably and at once; the draft is gone afterwards. */
  void keep(Path draft, String entry) throws IOException;

  /** The entry's bytes, to be streamed from any place. */
  Optional<Resource> open(String entry);

  /** The entry's bytes as a file of this machine, for a reader that needs one. */
  Optional<Path> local(String entry);
}
