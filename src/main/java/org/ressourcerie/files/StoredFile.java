package org.ressourcerie.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes kept once, named by their SHA-256 in lower-case hexadecimal.
 *
 * @param size in bytes
 * @param mediaType detected from the content, such as {@code application/pdf}
 * @param pages pages or slides; null when unknown or when it has none
 * @param seconds duration of a video or caption file; null when unknown
 * @param title the document's own title, from its metadata; null when it has none
 * @param tagged for a PDF, whether it is tagged for assistive technology (ISO 14289); null for
 *     other types and while it has not been read
 * @param hasPreview whether an image of the first page exists
 * @param picture its frame, for a picture that browsers show; null for anything else
 */
public record StoredFile(
    String sha256,
    long size,
    String mediaType,
    TextState text,
    @Nullable Integer pages,
    @Nullable Integer seconds,
    @Nullable String title,
    @Nullable Boolean tagged,
    boolean hasPreview,
    @Nullable Picture picture) {

  /**
   * A picture, stripped of what it told of its place.
   *
   * @param width in pixels, as it is to be seen, at least 1
   * @param animated whether it moves
   * @param variants smaller ones as the ends of their names, such as {@code 640.webp}; empty until
   *     they are made, or when it cannot be decoded
   */
  public record Picture(int width, int height, boolean animated, List<String> variants) {
    public Picture {
      variants = List.copyOf(variants);
    }

    /** Widths of the variants of a format, such as {@code webp}, from the narrowest. */
    public List<Integer> widths(String format) {
      return variants.stream()
          .filter(variant -> variant.endsWith("." + format))
          .map(variant -> Integer.valueOf(variant.substring(0, variant.indexOf('.'))))
          .sorted()
          .toList();
    }
  }

  /** What is known of a file's text. */
  public enum TextState {
    /** Waiting for extraction. */
    PENDING,
    /** Extracted into passages. */
    EXTRACTED,
    /** Read, and has no text: an image, a scan, an empty file. */
    EMPTY,
    /** Encrypted, broken, too large or too slow: kept as a file, without text. */
    UNREADABLE,
    /** A type that has no text to read, such as a video. */
    NOT_TEXT
  }
}
