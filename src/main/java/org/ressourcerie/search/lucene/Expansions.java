package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/**
 * What the acronyms of a question stand for, and the acronyms that stand for its words, as the
 * texts that this visitor may read explain them. They are terms of the passage that explains them:
 * whoever may not read it does not get them.
 */
final class Expansions {
  private static final String FROM_ACRONYM = "a\t";
  private static final String FROM_WORDS = "w\t";
  private static final int EACH = 2;
  private static final int WORDS_LOOKED_AT = 16;
  private static final int LONGEST = 6;

  private Expansions() {}

  /** Keeps in a passage’s document what the passage explains. */
  static void keep(Document document, Piece piece) {
    for (Acronyms.Explained one : Acronyms.in(piece.text(), piece.words())) {
      String stems = one.stems();
      add(document, FROM_ACRONYM + one.acronym() + '\t' + stems);
      add(document, FROM_WORDS + stems + '\t' + one.acronym());
    }
  }

  private static void add(Document document, String term) {
    document.add(new StringField(Fields.ACRONYMS, term, Field.Store.NO));
  }

  /** Each as the stems that follow each other in a text; a single one is an acronym. */
  static Set<List<String>> of(List<AskedWord> asked, Snapshot snapshot, ReadableSet readable)
      throws IOException {
    Set<List<String>> found = new LinkedHashSet<>();
    if (!snapshot.hasTerms(Fields.ACRONYMS)) {
      return found;
    }
    List<AskedWord> words =
        asked.stream()
            .filter(word -> !word.compound() && !word.stop())
            .limit(WORDS_LOOKED_AT)
            .toList();
    for (AskedWord word : words) {
      for (String stems : ends(FROM_ACRONYM + word.folded() + '\t', snapshot, readable)) {
        found.add(List.of(stems.split(" ", -1)));
      }
    }
    for (String run : runs(words)) {
      for (String acronym : ends(FROM_WORDS + run + '\t', snapshot, readable)) {
        found.add(List.of(acronym));
      }
    }
    return found;
  }

  private static List<String> ends(String beginning, Snapshot snapshot, ReadableSet readable)
      throws IOException {
    return snapshot.terms(Fields.ACRONYMS, beginning, EACH, readable).stream()
        .map(term -> term.substring(beginning.length()))
        .toList();
  }

  private static List<String> runs(List<AskedWord> words) {
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 2; to <= Math.min(words.size(), from + LONGEST); to++) {
        runs.add(
            words.subList(from, to).stream().map(AskedWord::stem).collect(Collectors.joining(" ")));
      }
    }
    return runs;
  }
}
