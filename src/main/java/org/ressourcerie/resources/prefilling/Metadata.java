package org.ressourcerie.resources.prefilling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself; empty or null where it says nothing.
 *
 * @param address the one that it wants to be known by, or the one where it was found
 * @param authors as written, in order
 * @param published null when no day is told; the first of its month or year when no more is
 * @param language two letters (ISO 639-1)
 * @param cover address of the image that stands for it
 * @param coverSays what that image shows
 * @param document the same as a PDF
 */
record Metadata(
    String address,
    String title,
    String description,
    List<String> authors,
    String publisher,
    @Nullable LocalDate published,
    String language,
    String cover,
    String coverSays,
    String document) {

  Metadata {
    authors = List.copyOf(authors);
  }

  /** Nothing is known but the address. */
  static Metadata of(String address) {
    return new Metadata(address, "", "", List.of(), "", null, "", "", "", "");
  }

  /** The same with what a document says, which is less than a page does. */
  Metadata said(String itsTitle, @Nullable LocalDate dated, String itsLanguage) {
    return new Metadata(
        address,
        itsTitle,
        description,
        authors,
        publisher,
        dated,
        itsLanguage,
        cover,
        coverSays,
        document);
  }
}
