package org.ressourcerie.files.stripping;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Copies pictures without what cameras and programs add to them: place, time, device, author,
 * comments, thumbnails, what follows the end. The pixels are not touched; the colour profile and
 * the orientation stay, without which a picture is not seen as it is.
 */
public final class Stripping {
  private static final Set<String> STRIPPED =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

  /** Formats that tell the place as well, and that are not taken apart here. */
  private static final Set<String> REFUSED =
      Set.of(
          "image/tiff",
          "image/heic",
          "image/heic-sequence",
          "image/heif",
          "image/heif-sequence",
          "image/avif",
          "image/jxl",
          "image/jp2",
          "image/jpx",
          "image/vnd.adobe.photoshop",
          "image/x-adobe-dng",
          "image/x-raw-adobe");

  private Stripping() {}

  /** Whether pictures of this media type are stripped. */
  public static boolean applies(String mediaType) {
    return STRIPPED.contains(mediaType);
  }

  /** Whether it is a picture that may tell a place and cannot be stripped. */
  public static boolean isBeyond(String mediaType) {
    return REFUSED.contains(mediaType) || mediaType.startsWith("image/x-raw");
  }

  /**
   * Copies a picture of a type that applies.
   *
   * @param to an existing file, written over
   * @throws BrokenPicture when it ends too early, or is not of its format
   * @throws IOException when the disk fails
   */
  public static Frame copy(Path from, Path to, String mediaType) throws IOException {
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      return switch (mediaType) {
        case "image/jpeg" -> new JpegSegments(in, out).copy();
        case "image/png" -> new PngChunks(in, out).copy();
        case "image/gif" -> new GifBlocks(in, out).copy();
        case "image/webp" -> new WebpChunks(in, out).copy();
        default -> throw new IllegalArgumentException("not stripped: " + mediaType);
      };
    } catch (EOFException early) {
      throw new BrokenPicture("it ends before its end");
    }
  }

  /** Exactly this many bytes. */
  static byte[] read(DataInputStream in, long length) throws IOException {
    if (length < 0 || length > Integer.MAX_VALUE - 16) {
      throw new BrokenPicture("not a length: " + length);
    }
    // Memory follows what is there, not what a header claims.
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}
