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

  /** Those of a question's words; a single stem is an acronym. */
  static List<Expansion> of(List<AskedWord> asked, float worth, Vocabulary vocabulary)
      throws IOException {
    List<AskedWord> words =
        asked.stream()
            .filter(word -> !word.compound() && !word.stop())
            .limit(WORDS_LOOKED_AT)
            .toList();
    List<String> beginnings = new ArrayList<>();
    words.forEach(word -> beginnings.add(FROM_ACRONYM + word.folded() + '\t'));
    runs(words).forEach(run -> beginnings.add(FROM_WORDS + run + '\t'));
    Set<List<String>> found = new LinkedHashSet<>();
    vocabulary
        .beginning(Fields.ACRONYMS, beginnings, EACH)
        .forEach(
            (beginning, terms) ->
                terms.forEach(
                    term -> found.add(end(beginning, term.substring(beginning.length())))));
    return found.stream()
        .map(stems -> new Expansion(stems, String.join(" ", stems), worth))
        .toList();
  }

  /** Stems after an acronym; after stems, their acronym. */
  private static List<String> end(String beginning, String end) {
    return beginning.startsWith(FROM_ACRONYM) ? List.of(end.split(" ", -1)) : List.of(end);
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
