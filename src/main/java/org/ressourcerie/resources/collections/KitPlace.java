package org.ressourcerie.resources.collections;

import org.jspecify.annotations.Nullable;

/**
 * Where a resource stands in a kit, counted among the sheets its reader may know of.
 *
 * @param position from 1
 * @param before the sheet before it; null for the first
 * @param after the sheet after it; null for the last
 */
public record KitPlace(
    String slug,
    String title,
    int position,
    int count,
    @Nullable Neighbour before,
    @Nullable Neighbour after) {

  /** A sheet beside another. */
  public record Neighbour(long number, String slug, String title, String language) {
    public String path() {
      return "/r/" + number + "-" + slug;
    }
  }

  public String path() {
    return "/kits/" + slug;
  }
}
