package org.ressourcerie.transfer.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.ressourcerie.transfer.spi.TableTarget;

/** A format that can be read. Read twice, first to check everything, then to apply. */
public interface ImportFormat {

  /** As typed in the command, such as {@code page-extract}. */
  String name();

  /** Whether it reads a directory; others read one file. */
  default boolean readsDirectory() {
    return false;
  }

  /** The module that takes what it reads by rules of its own; empty when content does. */
  default Optional<TableTarget> table() {
    return Optional.empty();
  }

  /**
   * Hands over every entry in the order of the input: the same ones at every reading, one at a
   * time, so that a large input is never held whole.
   *
   * @param source given to items that tell none; also replaces the told one when {@code imposed}
   * @throws org.ressourcerie.transfer.UnusableInput if it is not such an input at all
   */
  void read(Path path, Source source, Consumer<Entry> entries) throws IOException;

  /** The name of where items come from, and whether it replaces the one they tell. */
  record Source(String name, boolean imposed) {}
}
