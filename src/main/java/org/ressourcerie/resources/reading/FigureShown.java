package org.ressourcerie.resources.reading;

import java.util.Objects;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.covers.Sizes;
import org.ressourcerie.resources.model.Figure;
import org.ressourcerie.web.ui.Screen;

/** A picture on a page, in the sizes there are of it. */
public record FigureShown(Screen screen, Part.FileShown file) {
  /** Narrower than this, the picture itself is no larger than what the page shows. */
  private static final int WIDEST = 1280;

  /** The frame in pixels, so that the page does not jump when the picture comes. */
  public StoredFile.Picture picture() {
    return Objects.requireNonNull(file.file().picture());
  }

  /** Empty for a picture that only decorates; its title while nobody has said what it shows. */
  public String alternative() {
    return file.figure().isTold() ? file.figure().alternative() : file.title();
  }

  /** The addresses of the sizes in a format, with their widths; empty when there are none. */
  public String sizes(String format) {
    return all().in(format);
  }

  /** The format that every browser shows. */
  public String plain() {
    return all().plain();
  }

  /** For browsers that choose no size: one of the middle, or the picture itself. */
  public String source() {
    return all().source();
  }

  private Sizes all() {
    return new Sizes(file.path(), file.variants(), picture());
  }

  /** Whether the picture itself shows more than the page does. */
  public boolean isLarger() {
    return picture().width() > WIDEST;
  }

  /** « Photo : … · Licence : … »; empty when nothing is said. */
  public String origin() {
    return origin(screen, file.figure());
  }

  static String origin(Screen screen, Figure figure) {
    String credit = figure.credit();
    String licence = figure.licence();
    if (credit.isEmpty()) {
      return licence.isEmpty() ? "" : screen.say("pictures.licence", licence);
    }
    return licence.isEmpty()
        ? screen.say("pictures.credit", credit)
        : screen.say("pictures.credit-and-licence", credit, licence);
  }
}
