package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.ressourcerie.search.lucene.analysis.French;

/**
 * Where the words that were looked for stand in the texts of a page of results. The index knows
 * their places, so that no text is read again for it.
 */
final class Marks {
  private final Set<String> stems = new HashSet<>();
  private final boolean unplaced;

  Marks(ReadWords asked) {
    asked.expansions().forEach(expansion -> stems.addAll(expansion.stems()));
    for (AskedWord word : asked.words()) {
      stems.add(word.stem());
      word.near().forEach(near -> stems.add(French.stem(near)));
    }
    unplaced = asked.words().stream().allMatch(AskedWord::stop);
  }

  /** The marks of these documents of one segment; a document without any is absent. */
  Map<Integer, List<Mark>> in(LeafReader segment, SortedSet<Integer> documents) throws IOException {
    Map<Integer, List<Mark>> marks = new HashMap<>();
    for (String stem : stems) {
      PostingsEnum postings = segment.postings(new Term(Fields.ALL, stem), PostingsEnum.OFFSETS);
      if (postings != null) {
        read(stem, postings, documents, marks);
      }
    }
    marks.values().forEach(each -> each.sort(Mark.IN_ORDER));
    return marks;
  }

  /** The marks of a text that the index keeps no places of. */
  List<Mark> in(String text) {
    List<Mark> marks = new ArrayList<>();
    French.words(text)
        .forEach(
            word -> {
              String stem = French.stem(word.folded());
              if (stems.contains(stem)) {
                marks.add(new Mark(stem, word.start(), word.end()));
              }
            });
    return marks;
  }

  /** True when only words without meaning were asked, whose places the index does not keep. */
  boolean unplaced() {
    return unplaced;
  }

  private static void read(
      String stem,
      PostingsEnum postings,
      SortedSet<Integer> documents,
      Map<Integer, List<Mark>> marks)
      throws IOException {
    for (int document : documents) {
      int at = postings.docID();
      if ((at < document ? postings.advance(document) : at) != document) {
        continue;
      }
      for (int i = postings.freq(); i > 0; i--) {
        postings.nextPosition();
        if (postings.endOffset() > 0) {
          marks
              .computeIfAbsent(document, d -> new ArrayList<>())
              .add(new Mark(stem, postings.startOffset(), postings.endOffset()));
        }
      }
    }
  }
}
