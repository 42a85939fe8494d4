package org.ressourcerie.resources.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.FileRefused;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.StoredFile;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the files that a form sent, and says what they are called and what they are for. */
@Component
public class SentFiles {
  private static final int LONGEST_NAME = 200;

  private final FileStore store;
  private final TransactionTemplate transaction;

  SentFiles(FileStore store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  /**
   * Keeps a file in a transaction of its own: the reading of texts knows of it when this returns.
   *
   * @throws FileRefused when it cannot be kept for a reason to be told
   * @throws IOException when it did not arrive whole
   */
  public StoredFile keep(InputStreamSource sent, String name) throws IOException {
    try {
      return Objects.requireNonNull(transaction.execute(status -> store(sent, name)));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  /** A file that came is not shown as a picture; its message is a key of {@link Refusals}. */
  public static final class NotShown extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotShown(String key) {
      super(key);
    }
  }

  /**
   * The same for what must be shown as a picture; anything else is not kept.
   *
   * @throws NotShown when it is none
   * @throws FileRefused when it cannot be kept for a reason to be told
   * @throws IOException when it did not arrive whole
   */
  public StoredFile keepPicture(InputStreamSource sent, String name) throws IOException {
    try {
      return Objects.requireNonNull(transaction.execute(status -> shown(store(sent, name))));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static StoredFile shown(StoredFile stored) {
    String wrong = Pictures.wrong(stored);
    if (wrong != null) {
      throw new NotShown(wrong);
    }
    return stored;
  }

  private StoredFile store(InputStreamSource sent, String name) {
    try (InputStream in = sent.getInputStream()) {
      StoredFile stored = store.store(in, name);
      if (Renamed.is(name, stored.mediaType())) {
        throw new FileRefused(FileRefused.Code.RENAMED, name + " is " + stored.mediaType());
      }
      return stored;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The name without the folders that some browsers add; never empty. */
  public static String name(@Nullable String given) {
    String name = Objects.requireNonNullElse(given, "").replaceAll("\\p{Cntrl}", "");
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    name = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    return name.isEmpty() ? "document" : name;
  }

  /**
   * What a file of this type is first taken for: {@code video}, {@code captions}, {@code document}.
   */
  public static String role(String mediaType) {
    if (mediaType.startsWith("video/")) {
      return "video";
    }
    return mediaType.equals("text/vtt") || mediaType.equals("application/x-subrip")
        ? "captions"
        : "document";
  }
}
