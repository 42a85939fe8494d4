package org.ressourcerie.search.lucene;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.ressourcerie.search.engine.PassageVectors;
import org.ressourcerie.search.spi.SearchableItem;

/** The blocks of items that are written together: what is read for all of them is read once. */
record Blocks(String type, Meanings meanings) {
  static Blocks of(String type, List<SearchableItem> items, PassageVectors vectors) {
    return new Blocks(type, Meanings.of(type, items, vectors));
  }

  List<Document> of(SearchableItem item) {
    return Block.of(type, item, meanings);
  }

  Term term(SearchableItem item) {
    return Block.term(type, item.number());
  }
}
