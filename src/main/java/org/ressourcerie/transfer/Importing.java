package org.ressourcerie.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Takes in an input: checks all of it first, then applies it item by item, and reports. */
public interface Importing {

  /** The names of the formats that can be read, such as {@code page-extract}. */
  List<String> formats();

  /**
   * Reads {@code path} as {@code format}. Waits up to a minute for another import to end. Items
   * that an earlier run has applied answer UNCHANGED, so that the same call resumes a killed one.
   *
   * @param progress told after every batch, from the calling thread
   * @throws UnusableInput if nothing can be read of it; nothing was changed then
   */
  ImportReport run(
      String format, Path path, ImportOptions options, Consumer<ImportProgress> progress);
}
