package org.ressourcerie.files;

import java.util.Optional;

/** Pictures small enough to be put into a page that is carried away. */
public interface SmallPictures {

  /**
   * A picture as a {@code data:} URI (RFC 2397), in a size for a page. Trusts its callers: whoever
   * asks has decided who may read.
   *
   * @param largest number of bytes of the picture
   * @return empty when it is no picture, or has no size that small
   */
  Optional<String> inline(StoredFile file, int largest);
}
