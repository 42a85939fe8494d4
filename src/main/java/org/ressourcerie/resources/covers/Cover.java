package org.ressourcerie.resources.covers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.FileAddress;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.model.Figure;
import org.ressourcerie.web.ui.Thumbnail;

/**
 * The picture that stands for a resource.
 *
 * @param title of the file, said while nobody has said what the picture shows
 */
public record Cover(String title, Sizes sizes, Figure figure) {

  /**
   * Empty for what cannot be shown: no picture, one that moves, or one that is not kept any more.
   *
   * @param owner how the owner is named in addresses of files
   */
  public static Optional<Cover> of(
      String owner, String name, String title, Figure figure, @Nullable StoredFile stored) {
    if (stored == null || stored.picture() == null || stored.picture().animated()) {
      return Optional.empty();
    }
    String sha256 = stored.sha256();
    Sizes sizes =
        new Sizes(
            FileAddress.download(owner, sha256, name),
            FileAddress.variant(owner, sha256, ""),
            stored.picture());
    return Optional.of(new Cover(title, sizes, figure));
  }

  /** Empty when it only decorates. */
  public String alternative() {
    return figure.isTold() ? figure.alternative() : title;
  }

  /** As it is shown, cropped. */
  public Thumbnail thumbnail() {
    return new Thumbnail(
        sizes.in("webp"),
        sizes.in(sizes.plain()),
        sizes.source(),
        sizes.picture().width(),
        sizes.picture().height(),
        alternative(),
        figure.focus().css());
  }
}
