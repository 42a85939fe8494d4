package org.ressourcerie.resources.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The order of a kit: families, and in each the numbers of resources. Every change gives another
 * one; what is asked of a sheet or a family that is not there changes nothing.
 */
public record Sequence(List<Family> families) {
  public Sequence {
    families = List.copyOf(families);
  }

  /**
   * Sheets under one heading.
   *
   * @param id 0 for one that is not kept yet
   * @param title empty for sheets without a heading
   */
  public record Family(long id, String title, List<Long> sheets) {
    public Family {
      sheets = List.copyOf(sheets);
    }

    Family holding(List<Long> others) {
      return new Family(id, title, others);
    }
  }

  /** Every sheet, in order. */
  public List<Long> sheets() {
    return families.stream().flatMap(family -> family.sheets().stream()).toList();
  }

  /** The place of a sheet in the whole, from 1; 0 when it is not there. */
  public int position(long sheet) {
    return sheets().indexOf(sheet) + 1;
  }

  /** The place of a family, from 1; 0 when it is not there. */
  public int familyPosition(long family) {
    return families.stream().map(Family::id).toList().indexOf(family) + 1;
  }

  /** One place up, or to the end of the family above. */
  public Sequence up(long sheet) {
    int at = holder(sheet);
    int within = at < 0 ? 0 : families.get(at).sheets().indexOf(sheet);
    if (within > 0) {
      return put(sheet, families.get(at).id(), within - 1);
    }
    return at > 0 ? put(sheet, families.get(at - 1).id(), Integer.MAX_VALUE) : this;
  }

  /** One place down, or to the top of the family below. */
  public Sequence down(long sheet) {
    int at = holder(sheet);
    if (at < 0) {
      return this;
    }
    int within = families.get(at).sheets().indexOf(sheet);
    if (within < families.get(at).sheets().size() - 1) {
      return put(sheet, families.get(at).id(), within + 1);
    }
    return at < families.size() - 1 ? put(sheet, families.get(at + 1).id(), 0) : this;
  }

  /**
   * Into a family, before the sheet that has this index once the moved one is taken out.
   *
   * @param index from 0; anything beyond the end is the end
   */
  public Sequence put(long sheet, long family, int index) {
    if (holder(sheet) < 0 || familyPosition(family) == 0) {
      return this;
    }
    return without(sheet)
        .each(
            one -> {
              if (one.id() != family) {
                return one;
              }
              List<Long> sheets = new ArrayList<>(one.sheets());
              sheets.add(Math.clamp(index, 0, sheets.size()), sheet);
              return one.holding(sheets);
            });
  }

  /** At the end of a family; those that are in the kit already stay where they are. */
  public Sequence with(List<Long> added, long family) {
    List<Long> known = sheets();
    List<Long> fresh = added.stream().distinct().filter(one -> !known.contains(one)).toList();
    return each(
        one ->
            one.id() == family
                ? one.holding(Stream.concat(one.sheets().stream(), fresh.stream()).toList())
                : one);
  }

  public Sequence without(long sheet) {
    return each(one -> one.holding(one.sheets().stream().filter(other -> other != sheet).toList()));
  }

  /** A new family, last. */
  public Sequence withFamily(String title) {
    List<Family> more = new ArrayList<>(families);
    more.add(new Family(0, title, List.of()));
    return new Sequence(more);
  }

  public Sequence renamed(long family, String title) {
    return each(one -> one.id() == family ? new Family(family, title, one.sheets()) : one);
  }

  /**
   * A family at another place.
   *
   * @param index from 0, once it is taken out; anything beyond the ends is an end
   */
  public Sequence putFamily(long family, int index) {
    int at = familyPosition(family) - 1;
    if (at < 0) {
      return this;
    }
    List<Family> others = new ArrayList<>(families);
    Family moved = others.remove(at);
    others.add(Math.clamp(index, 0, others.size()), moved);
    return new Sequence(others);
  }

  /** Its sheets go to the family above, or below the first one; the only family stays. */
  public Sequence withoutFamily(long family) {
    int at = familyPosition(family) - 1;
    if (at < 0 || families.size() == 1) {
      return this;
    }
    List<Family> others = new ArrayList<>(families);
    List<Long> orphans = others.remove(at).sheets();
    int heir = Math.max(0, at - 1);
    List<Long> own = others.get(heir).sheets();
    Stream<Long> all =
        at == 0
            ? Stream.concat(orphans.stream(), own.stream())
            : Stream.concat(own.stream(), orphans.stream());
    others.set(heir, others.get(heir).holding(all.toList()));
    return new Sequence(others);
  }

  private int holder(long sheet) {
    for (int i = 0; i < families.size(); i++) {
      if (families.get(i).sheets().contains(sheet)) {
        return i;
      }
    }
    return -1;
  }

  private Sequence each(UnaryOperator<Family> change) {
    return new Sequence(families.stream().map(change).toList());
  }
}
