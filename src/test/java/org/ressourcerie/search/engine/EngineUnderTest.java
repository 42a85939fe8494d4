package org.ressourcerie.search.engine;

import java.time.Clock;
import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.spi.SearchableItem;

/** An engine over content in memory, its clock in the hands of the test. */
public class EngineUnderTest implements AutoCloseable {
  private long change;
  public final MemoryContent content = new MemoryContent();
  public final SearchEngine engine;
  public final LiveIndex index;
  private final Clock clock;

  /** Begins with an index that is there and empty. */
  public EngineUnderTest(SearchEngine engine, Clock clock) {
    this.engine = engine;
    this.index = engine.write().orElseThrow();
    this.clock = clock;
    try (NewIndex fresh = index.rebuild()) {
      fresh.publish(new Position("test", 0));
    }
  }

  public void put(SearchableItem... items) {
    put(List.of(items));
  }

  public void put(List<SearchableItem> items) {
    items.forEach(content::put);
    index.put(content.type(), items);
    index.commit(new Position("test", ++change));
  }

  public void remove(long... numbers) {
    for (long number : numbers) {
      content.remove(number);
      index.remove(content.type(), List.of(number));
    }
    index.commit(new Position("test", ++change));
  }

  public Found find(String text, Visitor visitor) {
    return find(SearchQuery.of(text), visitor);
  }

  public Found find(SearchQuery query, Visitor visitor) {
    return engine.find(new Question(query, new AccessFilter(visitor, clock.instant())));
  }

  /** Ends the process, as far as its engine can tell. */
  @Override
  public void close() {
    index.close();
    close(engine);
  }

  /** Gives back what an engine holds. */
  public static void close(SearchEngine engine) {
    try {
      if (engine instanceof AutoCloseable open) {
        open.close();
      }
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
