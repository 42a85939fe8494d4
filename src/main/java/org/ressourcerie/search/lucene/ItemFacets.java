package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Facet;

/** What the items of one segment have of each facet. Shared by all searches of the segment. */
final class ItemFacets {
  private static final int TELLINGS = 100;

  private final ItemColumns plain;
  private final ItemColumns guarded;
  private final ConcurrentMap<Set<String>, Told> tellings = new ConcurrentHashMap<>();

  private ItemFacets(ItemColumns plain, ItemColumns guarded) {
    this.plain = plain;
    this.guarded = guarded;
  }

  /** What is told of guarded values to whoever has certain accesses. Never changes. */
  static final class Told {
    static final Told NOTHING = new Told(new String[0], false);

    private final @Nullable String[] values;
    private final boolean any;

    private Told(@Nullable String[] values, boolean any) {
      this.values = values;
      this.any = any;
    }

    /** Whether any value is told. */
    boolean any() {
      return any;
    }

    /** A value by its number; null when it is not told. */
    @Nullable String value(int number) {
      return values[number];
    }
  }

  static ItemFacets of(LeafReader segment) throws IOException {
    return new ItemFacets(ItemColumns.plain(segment), ItemColumns.guarded(segment));
  }

  /** What everyone may know. */
  ItemColumns plain() {
    return plain;
  }

  /** What stands behind an access. */
  ItemColumns guarded() {
    return guarded;
  }

  /** The place of an item among those of its segment, by its root. */
  int place(int root) {
    return plain.place(root);
  }

  /**
   * The guarded values that stand behind one of these accesses.
   *
   * @param segment these are the facets of
   * @param keys the access terms that a visitor's filter admits
   */
  Told told(LeafReader segment, Set<String> keys) throws IOException {
    if (guarded.size() == 0) {
      return Told.NOTHING;
    }
    Told known = tellings.get(keys);
    if (known == null) {
      known = tell(segment, keys);
      if (tellings.size() >= TELLINGS) {
        tellings.clear();
      }
      tellings.put(Set.copyOf(keys), known);
    }
    return known;
  }

  private Told tell(LeafReader segment, Set<String> keys) throws IOException {
    @Nullable String[] told = new @Nullable String[guarded.size()];
    boolean any = false;
    for (int facet = 0; facet < Facet.NAMES.size(); facet++) {
      SortedSetDocValues values =
          DocValues.getSortedSet(segment, Fields.GUARDED + Facet.NAMES.get(facet));
      for (int ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
        String term = values.lookupOrd(ordinal).utf8ToString();
        int guard = term.indexOf(Holding.GUARD);
        if (keys.contains(term.substring(guard + 1))) {
          told[guarded.first(facet) + ordinal] = term.substring(0, guard);
          any = true;
        }
      }
    }
    return new Told(told, any);
  }
}
