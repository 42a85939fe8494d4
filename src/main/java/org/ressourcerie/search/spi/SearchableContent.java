package org.ressourcerie.search.spi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.ressourcerie.access.AccessFilter;

/** One type of content that can be found. Implemented by content modules in their {@code plugs}. */
public interface SearchableContent {

  /** The name under which its changes are announced, such as {@code resource}. */
  String type();

  /**
   * What is to be indexed of these numbers, whoever may read it: each passage says its access. A
   * number that is absent from the answer is removed from the index.
   */
  List<SearchableItem> byNumbers(Collection<Long> numbers);

  /** At most {@code limit} numbers above this one, ascending; the walk of a whole reindex. */
  List<Long> numbersAfter(long number, int limit);

  /** The cards of these numbers that the filter admits now; others are absent. */
  List<ResultCard> cards(Collection<Long> numbers, AccessFilter filter);

  /**
   * The number that a text names as its own: {@code #12}, {@code r/12}, an address of this site.
   * Empty when it names none; whether the thing exists for a visitor is asked of {@link #cards}.
   */
  default OptionalLong named(String text) {
    return OptionalLong.empty();
  }

  /** Titles to suggest while someone types, whoever may know of them, most recent first. */
  default List<Titled> titles() {
    return List.of();
  }

  /**
   * A title with what its reader must be.
   *
   * @param access the key of an access that tells the title
   */
  record Titled(long number, String title, String access) {}

  /**
   * What the thing of this card is, in words above its title: « Guide », « Question juridique ».
   */
  String kicker(ResultCard card, Locale locale);

  /**
   * The values of a facet that these things have, as far as the filter lets them be told; things
   * without any may be left out.
   */
  default Map<Long, List<String>> values(
      String facet, Collection<Long> numbers, AccessFilter filter) {
    return Map.of();
  }

  /** The words for a facet's value (a kind, a theme…) in a language. */
  String label(String facet, String value, Locale locale);
}
