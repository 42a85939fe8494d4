package org.ressourcerie.files.storing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.ressourcerie.files.SmallPictures;
import org.ressourcerie.files.StoredFile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Takes the variants that were made of a picture; a picture without any is taken as it is. */
@Component
class KeptPictures implements SmallPictures {
  /** In pixels: what a page of text shows. */
  private static final int WIDEST = 1_000;

  private final FileBytes bytes;

  KeptPictures(FileBytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public Optional<String> inline(StoredFile file, int largest) {
    StoredFile.Picture picture = file.picture();
    if (picture == null) {
      return Optional.empty();
    }
    String format =
        picture.widths("webp").isEmpty() ? picture.widths("png").isEmpty() ? "jpg" : "png" : "webp";
    Optional<String> variant =
        picture.widths(format).stream()
            .filter(width -> width <= WIDEST)
            .max(Comparator.naturalOrder())
            .map(width -> width + "." + format);
    return variant.isPresent()
        ? uri(FileBytes.variant(file.sha256(), variant.get()), type(format), largest)
        : uri(file.sha256(), file.mediaType(), largest);
  }

  private static String type(String format) {
    return "image/" + (format.equals("jpg") ? "jpeg" : format);
  }

  private Optional<String> uri(String entry, String type, int largest) {
    Optional<Resource> content = bytes.open(entry);
    try {
      if (content.isEmpty() || content.get().contentLength() > largest) {
        return Optional.empty();
      }
      byte[] all = content.get().getContentAsByteArray();
      return Optional.of("data:" + type + ";base64," + Base64.getEncoder().encodeToString(all));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
