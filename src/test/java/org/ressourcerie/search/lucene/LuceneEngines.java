package org.ressourcerie.search.lucene;

import java.nio.file.Path;
import org.ressourcerie.search.engine.SearchEngine;

/** The embedded engine as the application has it, for tests of other packages. */
public final class LuceneEngines {
  private LuceneEngines() {}

  public static SearchEngine in(Path folder) {
    return new LuceneSearchEngine(folder, Weights.CHOSEN);
  }
}
