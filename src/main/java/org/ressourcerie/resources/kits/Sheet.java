package org.ressourcerie.resources.kits;

import java.util.Objects;
import org.ressourcerie.resources.reading.FigureShown;
import org.ressourcerie.resources.reading.Part;
import org.ressourcerie.resources.reading.ResourcePage;

/**
 * A resource inside a book.
 *
 * @param position in the kit, from 1
 * @param level of its heading
 */
public record Sheet(ResourcePage page, int position, int level, Album album) {

  public String id() {
    return "fiche-" + page.notice().number();
  }

  /** « Fiche 3 ». */
  public String name() {
    return page.screen().say("kits.sheet", position);
  }

  /** The permanent address, whole. */
  public String address() {
    return album.site() + page.notice().path();
  }

  /** The address of something of this site, whole. */
  public String whole(String path) {
    return album.site() + path;
  }

  /** The text of a part, with headings under those of the book and links that lead somewhere. */
  public String html(Part part) {
    int above = part.heading() == null || !part.type().equals("text") ? level : level + 1;
    return BookText.of(page.html(part), above, id(), name(), album.site());
  }

  public FigureShown figure(Part.FileShown file) {
    return page.figure(file);
  }

  /** What shows a picture; empty when it is left to the site. */
  public String source(FigureShown figure) {
    return album.source(figure).orElse("");
  }

  public boolean hasText(Part part) {
    return !Objects.requireNonNullElse(part.html(), "").isBlank();
  }
}
