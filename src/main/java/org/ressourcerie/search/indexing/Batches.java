package org.ressourcerie.search.indexing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.engine.IndexTarget;
import org.ressourcerie.search.spi.SearchableContent;
import org.ressourcerie.search.spi.SearchableItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries content into an index, a few hundred things at a time. */
@Component
class Batches {
  static final int SIZE = 200;

  private static final Logger log = LoggerFactory.getLogger(Batches.class);
  private final List<SearchableContent> contents;
  private final JdbcClient database;

  Batches(ObjectProvider<SearchableContent> contents, JdbcClient database) {
    this.contents = contents.stream().toList();
    this.database = database;
  }

  List<SearchableContent> contents() {
    return contents;
  }

  /** Puts what there is of these numbers; what is no longer there is removed. */
  void write(String type, Collection<Long> numbers, IndexTarget index) {
    List<Long> all = numbers.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += SIZE) {
      writeBatch(type, all.subList(from, Math.min(all.size(), from + SIZE)), index);
    }
  }

  private void writeBatch(String type, List<Long> numbers, IndexTarget index) {
    SearchableContent content = content(type);
    List<SearchableItem> items = content == null ? List.of() : load(content, numbers);
    Set<Long> gone = new HashSet<>(numbers);
    items.forEach(item -> gone.remove(item.number()));
    index.put(type, items.stream().map(SearchableItem::standing).toList());
    index.remove(type, gone);
  }

  /** One thing that cannot be read must not hold back all the others: it is left out, and said. */
  private List<SearchableItem> load(SearchableContent content, List<Long> numbers) {
    try {
      return content.byNumbers(numbers);
    } catch (RuntimeException failure) {
      database.sql("select 1").query().listOfRows();
      List<SearchableItem> readable = new ArrayList<>();
      for (long number : numbers) {
        readable.addAll(loadOne(content, number));
      }
      return readable;
    }
  }

  private static List<SearchableItem> loadOne(SearchableContent content, long number) {
    try {
      return content.byNumbers(List.of(number));
    } catch (RuntimeException failure) {
      log.error("{} {} cannot be indexed and will not be found", content.type(), number, failure);
      return List.of();
    }
  }

  private @Nullable SearchableContent content(String type) {
    return contents.stream().filter(each -> each.type().equals(type)).findFirst().orElse(null);
  }
}
