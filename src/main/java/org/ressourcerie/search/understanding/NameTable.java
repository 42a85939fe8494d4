package org.ressourcerie.search.understanding;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.lucene.analysis.Word;
import org.ressourcerie.search.spi.Name;

/** Names by what they are written with: accents, case, plurals and small words do not count. */
final class NameTable {
  private final Map<String, Set<Name>> names = new HashMap<>();
  private final Map<String, Name> byValue = new HashMap<>();

  NameTable(Collection<Name> all) {
    for (Name name : all) {
      add(name.label(), name);
      name.others().forEach(other -> add(other, name));
      byValue.putIfAbsent(name.facet() + ":" + name.value(), name);
    }
  }

  /** Names that stand in a text, with the part of it that says them. */
  record Said(Set<Name> names, int start, int end, int words) {}

  /** The first of the names that stand for a value of a facet, or null. */
  @Nullable Name of(String facet, String value) {
    return byValue.get(facet + ":" + value);
  }

  /** The longest names first at each word, none within another. */
  List<Said> in(String text) {
    return SameWords.said(text, names).stream()
        .map(one -> new Said(one.what(), one.start(), one.end(), one.words()))
        .toList();
  }

  static int count(String text) {
    return SameWords.meaning(text).size();
  }

  private void add(String written, Name name) {
    List<Word> words = SameWords.meaning(written);
    if (!words.isEmpty() && words.size() <= SameWords.LONGEST) {
      names.computeIfAbsent(SameWords.key(words), key -> new LinkedHashSet<>()).add(name);
    }
  }
}
