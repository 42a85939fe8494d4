package org.ressourcerie.resources.thesaurus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme as the team edits it.
 *
 * @param version grows with each change of it
 * @param broader the theme that it is a part of; null for none
 * @param broaderLabel empty with it
 * @param former what it was called before
 * @param count published resources on it that the reader may know of
 * @param used whether any revision bears it, an old one included
 */
public record Entry(
    long id,
    String slug,
    String label,
    long version,
    @Nullable Long broader,
    String broaderLabel,
    List<String> synonyms,
    List<String> former,
    int count,
    boolean used) {

  /** Its address on the team's side, without language. */
  public String path() {
    return ThemesController.PATH + "/" + id;
  }
}
