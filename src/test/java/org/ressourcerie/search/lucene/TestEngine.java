package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.NewIndex;
import org.ressourcerie.search.engine.Position;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.spi.SearchableItem;

/** An engine over content in memory, its clock in the hands of the test. */
final class TestEngine implements AutoCloseable {
  final MemoryContent content = new MemoryContent();
  final LuceneSearchEngine engine;
  final LiveIndex index;
  private final Clock clock;

  TestEngine(Path folder, Weights weights, Clock clock) {
    this.engine = new LuceneSearchEngine(folder, weights);
    this.index = engine.write().orElseThrow();
    this.clock = clock;
    try (NewIndex fresh = index.rebuild()) {
      fresh.publish(new Position("test", 0));
    }
  }

  void put(SearchableItem... items) {
    put(List.of(items));
  }

  void put(List<SearchableItem> items) {
    items.forEach(content::put);
    index.put(content.type(), items);
    index.commit(new Position("test", 1));
  }

  Found find(String text, Visitor visitor) {
    return find(SearchQuery.of(text), visitor);
  }

  Found find(SearchQuery query, Visitor visitor) {
    return engine.find(new Question(query, new AccessFilter(visitor, clock.instant())));
  }

  @Override
  public void close() throws IOException {
    index.close();
    engine.close();
  }
}
