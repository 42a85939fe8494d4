package org.ressourcerie.search.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What an engine needs to index meanings beside words. */
public interface PassageVectors {
  /** Where words are all there is. */
  PassageVectors NONE =
      new PassageVectors() {
        @Override
        public String space() {
          return "";
        }

        @Override
        public Map<String, Vector> of(String type, Map<Long, List<String>> texts) {
          return Map.of();
        }

        @Override
        public void gone(String type, Collection<Long> numbers) {}
      };

  /**
   * In what space these vectors stand, in letters and digits: those of two spaces cannot be
   * compared. Empty when there are none.
   */
  String space();

  /**
   * By text, the vectors that are there. The others are asked for without waiting; once an item has
   * all of its own, it is announced as changed.
   *
   * @param texts all those of each item, by number
   */
  Map<String, Vector> of(String type, Map<Long, List<String>> texts);

  /** These are no longer indexed. */
  void gone(String type, Collection<Long> numbers);
}
