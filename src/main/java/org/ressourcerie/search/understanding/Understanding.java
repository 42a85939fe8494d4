package org.ressourcerie.search.understanding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.Clue;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.engine.Meaning.Synonym;
import org.ressourcerie.search.engine.Meaning.Wish;
import org.ressourcerie.search.spi.Name;
import org.springframework.stereotype.Component;

/**
 * Reads a query as people write it, for one visitor. What it recognises ranks first and may be
 * chosen as a filter; it hides nothing, since it may be wrong. Quotation marks and minus signs are
 * written on purpose: they are strict.
 */
@Component
public class Understanding {
  /** Facets that a word names clearly; the words of a theme are also those of texts. */
  private static final List<String> CLEARLY = List.of("year", "kind", "has", "territory");

  private static final double CLEAR = 1.6;
  private static final double LIKELY = 1.2;
  private static final double IN_A_SENTENCE = 1.1;

  /** What an acronym, or what it stands for, is worth beside a word. */
  private static final float ACRONYM = 0.5f;

  /** Beyond these words, a query is a sentence, in which a kind is a word like others. */
  private static final int SHORT = 6;

  private static final int MOST_NAMES = 12;
  private static final int MOST_PAGES = 2;

  /** More chips than these help nobody. */
  private static final int MOST_CLUES = 5;

  private final KnownNames names;
  private final Clock clock;

  Understanding(KnownNames names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  /**
   * A text as it was understood.
   *
   * @param wholly whether nothing else was asked than what the clues say
   * @param synonyms other names of the themes that it names
   */
  public record Meant(
      String words,
      List<String> phrases,
      List<String> excluded,
      List<Clue> clues,
      List<Clue> declined,
      List<Wish> wishes,
      boolean wholly,
      List<Name> pages,
      List<Synonym> synonyms) {}

  /** What this query means; names that the visitor may not know of are plain words. */
  public Meant of(SearchQuery query, AccessFilter filter) {
    Operators operators = Operators.read(query.text());
    List<NameTable.Said> said = said(operators.words(), filter);
    Map<Clue, Integer> all = new LinkedHashMap<>();
    int year = LocalDate.ofInstant(filter.at(), clock.getZone()).getYear();
    Years.in(operators.words(), year).forEach(clue -> all.put(clue, NameTable.count(clue.words())));
    for (NameTable.Said one : said) {
      clues(one, operators.words()).forEach(clue -> all.put(clue, one.words()));
    }
    List<Clue> clues =
        all.keySet().stream()
            .filter(clue -> !query.filters().containsKey(clue.facet()))
            .filter(clue -> !query.declined().contains(clue.id()))
            .limit(MOST_CLUES)
            .toList();
    List<Clue> declined =
        all.keySet().stream().filter(clue -> query.declined().contains(clue.id())).toList();
    int covered = covered(clues, all);
    int count = NameTable.count(operators.words());
    return new Meant(
        operators.words(),
        operators.phrases(),
        operators.excluded(),
        clues,
        declined,
        wishes(clues, count),
        covered > 0 && covered >= count,
        count > SHORT ? List.of() : pages(said),
        synonyms(said, operators.words(), query.declined()));
  }

  /** The names that stand in a text and that this visitor may know of. */
  private List<NameTable.Said> said(String text, AccessFilter filter) {
    List<NameTable.Said> found = names.table().in(text).stream().limit(MOST_NAMES).toList();
    Set<Name> asked = new LinkedHashSet<>();
    found.forEach(one -> asked.addAll(one.names()));
    Set<Name> visible = new LinkedHashSet<>(names.visible(asked, filter));
    List<NameTable.Said> kept = new ArrayList<>();
    for (NameTable.Said one : found) {
      Set<Name> own = new LinkedHashSet<>(one.names());
      own.retainAll(visible);
      if (!own.isEmpty()) {
        kept.add(new NameTable.Said(own, one.start(), one.end(), one.words()));
      }
    }
    return kept;
  }

  private static List<Clue> clues(NameTable.Said said, String text) {
    String words = text.substring(said.start(), said.end());
    return said.names().stream()
        .filter(name -> Facet.NAMES.contains(name.facet()))
        .map(name -> new Clue(name.facet(), List.of(name.value()), words))
        .distinct()
        .toList();
  }

  /** How many words the clues stand for, each word once. */
  private static int covered(List<Clue> clues, Map<Clue, Integer> all) {
    Set<String> once = new LinkedHashSet<>();
    return clues.stream()
        .filter(clue -> CLEARLY.contains(clue.facet()) && once.add(clue.words()))
        .mapToInt(clue -> all.getOrDefault(clue, 0))
        .sum();
  }

  /** What concerns the whole département is of use in its commune, a little less. */
  private List<Wish> wishes(List<Clue> clues, int count) {
    List<Wish> wishes = new ArrayList<>();
    for (Clue clue : clues) {
      double worth = CLEARLY.contains(clue.facet()) ? CLEAR : LIKELY;
      wishes.add(new Wish(clue.facet(), clue.values(), count > SHORT ? IN_A_SENTENCE : worth));
      Name name = names.of(clue.facet(), clue.values().getFirst());
      if (clue.facet().equals("territory") && name != null && !name.wider().isEmpty()) {
        wishes.add(new Wish(clue.facet(), name.wider(), LIKELY));
      }
    }
    return wishes;
  }

  /**
   * Names of a theme of which one is the acronym of the other, unless the visitor said that the
   * theme was not meant. Its other names are seldom equal, and are keywords of its items anyway.
   */
  private static List<Synonym> synonyms(
      List<NameTable.Said> said, String text, Set<String> declined) {
    List<Synonym> synonyms = new ArrayList<>();
    for (NameTable.Said one : said) {
      String words = text.substring(one.start(), one.end());
      for (Name name : one.names()) {
        if (name.facet().equals("theme") && !declined.contains("theme:" + name.value())) {
          List<String> others = new ArrayList<>(List.of(name.label()));
          others.addAll(name.others());
          others.removeIf(other -> !Initials.areOf(words, other) && !Initials.areOf(other, words));
          if (!others.isEmpty()) {
            synonyms.add(new Synonym(words, others, ACRONYM));
          }
        }
      }
    }
    return synonyms;
  }

  /** Pages of what is named; not asked of a sentence, in which a name is a word like others. */
  private static List<Name> pages(List<NameTable.Said> said) {
    Map<String, Name> pages = new LinkedHashMap<>();
    for (NameTable.Said one : said) {
      one.names().stream()
          .filter(name -> name.path() != null)
          .forEach(name -> pages.putIfAbsent(name.facet() + name.label(), name));
    }
    return pages.values().stream().limit(MOST_PAGES).toList();
  }
}
