package org.ressourcerie.files;

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
    boolean hasPreview) {

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
