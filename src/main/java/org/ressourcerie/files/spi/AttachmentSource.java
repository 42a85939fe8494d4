package org.ressourcerie.files.spi;

import java.util.Optional;
import org.ressourcerie.access.AccessFilter;

/**
 * Content that attaches files. The address {@code /fichiers/{owner}/{sha256}/{name}} asks it first.
 */
public interface AttachmentSource {

  /**
   * The attachment of this owner with these bytes, if the filter admits it.
   *
   * @param owner as written by the content in the address, such as {@code r12}; one it does not
   *     know is empty
   */
  Optional<OpenAttachment> open(String owner, String sha256, AccessFilter filter);

  /**
   * Where the files of this owner lead since it is not there any more: a path of a page, without
   * language; empty when they lead nowhere, or when the filter admits nobody there.
   */
  default Optional<String> moved(String owner, AccessFilter filter) {
    return Optional.empty();
  }

  /**
   * The owner that took the place of this one, as addresses of files name it; empty when nobody
   * did, or when the filter admits nobody there. Each of its files is asked for by {@link #open}.
   */
  default Optional<String> successor(String owner, AccessFilter filter) {
    return Optional.empty();
  }

  /**
   * A file that may be served.
   *
   * @param name the file name proposed to whoever saves it
   * @param everyone whether an anonymous visitor may read it at every instant, so that others may
   *     keep a copy
   */
  record OpenAttachment(String sha256, String name, boolean everyone) {}
}
