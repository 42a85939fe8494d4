package org.ressourcerie.search.lucene;

import java.nio.file.Path;
import java.time.Clock;
import org.ressourcerie.search.engine.EngineUnderTest;

/** The embedded engine over content in memory, with weights to try. */
final class TestEngine extends EngineUnderTest {
  TestEngine(Path folder, Weights weights, Clock clock) {
    super(new LuceneSearchEngine(folder, weights), clock);
  }
}
