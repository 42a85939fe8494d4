package org.ressourcerie.resources.covers;

import java.util.List;
import java.util.stream.Collectors;
import org.ressourcerie.files.StoredFile;

/**
 * The sizes there are of a picture, by their addresses.
 *
 * @param path of the picture itself
 * @param variants what the addresses of smaller ones begin with
 */
public record Sizes(String path, String variants, StoredFile.Picture picture) {

  /** The sizes in a format, with their widths, as {@code srcset} writes them; may be empty. */
  public String in(String format) {
    return picture.widths(format).stream()
        .map(width -> variants + width + "." + format + " " + width + "w")
        .collect(Collectors.joining(", "));
  }

  /** The format that every browser shows: {@code jpg}, or {@code png}. */
  public String plain() {
    return picture.widths("png").isEmpty() ? "jpg" : "png";
  }

  /** For browsers that choose no size: one of the middle, or the picture itself. */
  public String source() {
    List<Integer> widths = picture.widths(plain());
    return widths.isEmpty() ? path : of(widths.get(widths.size() / 2));
  }

  /** The largest that every browser shows, or the picture itself while none is made. */
  public String largest() {
    List<Integer> widths = picture.widths(plain());
    return widths.isEmpty() ? path : of(widths.getLast());
  }

  private String of(int width) {
    return variants + width + "." + plain();
  }
}
