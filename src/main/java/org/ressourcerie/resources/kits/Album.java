package org.ressourcerie.resources.kits;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.SmallPictures;
import org.ressourcerie.resources.reading.FigureShown;

/** The pictures of one book: at their addresses, or inside it as long as they stay light. */
final class Album {
  /** In bytes, of one picture and of all of them. */
  private static final int LARGEST = 400_000;

  private static final int ALL = 12_000_000;

  private final String site;
  private final @Nullable SmallPictures pictures;
  private final Map<String, String> taken = new HashMap<>();
  private int characters;

  private Album(String site, @Nullable SmallPictures pictures) {
    this.site = site;
    this.pictures = pictures;
  }

  static Album elsewhere(String site) {
    return new Album(site, null);
  }

  static Album inside(String site, SmallPictures pictures) {
    return new Album(site, pictures);
  }

  String site() {
    return site;
  }

  /** What shows this picture; empty when it would weigh too much. */
  Optional<String> source(FigureShown figure) {
    if (pictures == null) {
      return Optional.of(figure.source());
    }
    String known = taken.get(figure.file().file().sha256());
    return known != null ? Optional.of(known) : taken(figure, pictures);
  }

  private Optional<String> taken(FigureShown figure, SmallPictures from) {
    Optional<String> picture =
        from.inline(figure.file().file(), LARGEST)
            .filter(uri -> characters + uri.length() <= ALL / 3 * 4);
    picture.ifPresent(
        uri -> {
          characters += uri.length();
          taken.put(figure.file().file().sha256(), uri);
        });
    return picture;
  }
}
