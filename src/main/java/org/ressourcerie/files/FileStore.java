package org.ressourcerie.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where bytes are kept, once, by their SHA-256, and what is known of them. Bytes leave it only
 * through the download routes, which ask the content that attaches them.
 */
public interface FileStore {

  /**
   * Keeps these bytes and returns what is known of them at once: their type. Their text is read in
   * the background; {@link FileRead} tells when. Bytes already kept are kept once. Joins the
   * transaction of its caller: without its row, a file is not there. Of a picture, the place where
   * it was taken is not kept: its SHA-256 is that of what is kept.
   *
   * @param in read to its end, not closed
   * @param name as given by whoever sent it; used in messages only, never as a path or a type
   * @throws FileRefused when it is too large, the disk is full, or it is a picture that cannot be
   *     rid of its place; nothing is left behind
   * @throws IOException when the stream or the disk fails; nothing is left behind
   */
  StoredFile store(InputStream in, String name) throws IOException;

  Optional<StoredFile> find(String sha256);

  /** Those of these files that are kept, by SHA-256. */
  Map<String, StoredFile> find(Collection<String> sha256s);

  /** The passages of a file in reading order; empty while it has not been read. */
  List<TextPassage> text(String sha256);

  /** The passages of several files, by SHA-256, in one query; files without text are absent. */
  Map<String, List<TextPassage>> texts(Collection<String> sha256s);
}
