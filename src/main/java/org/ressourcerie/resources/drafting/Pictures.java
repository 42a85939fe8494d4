package org.ressourcerie.resources.drafting;

import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.StoredFile;

/** Which files may be shown as pictures. */
public final class Pictures {
  /** No camera makes more; what does was made to fill memories. */
  private static final long MOST_PIXELS = 100_000_000;

  private Pictures() {}

  /** Why a file is not shown as a picture, as a key of {@link Refusals}; null when it is. */
  public static @Nullable String wrong(StoredFile stored) {
    StoredFile.Picture picture = stored.picture();
    if (picture == null) {
      return "pictures.upload."
          + (stored.mediaType().equals("image/svg+xml") ? "drawing" : "not-a-picture");
    }
    if (picture.animated()) {
      return "pictures.upload.moving";
    }
    boolean huge = (long) picture.width() * picture.height() > MOST_PIXELS;
    return huge ? "pictures.upload.huge" : null;
  }
}
