package org.ressourcerie.files.typing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The media type of a file, by its content alone. */
public final class MediaTypes {
  private static final int HEAD = 64 * 1024;
  private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

  private MediaTypes() {}

  /**
   * Such as {@code application/pdf}; {@code application/octet-stream} when nothing is recognised.
   */
  public static String detect(Path file) throws IOException {
    byte[] head = head(file);
    String captions = CaptionTypes.detect(head);
    return captions != null ? captions : refine(byMagic(head), head, file);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static String byMagic(byte[] head) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(head)) {
      return KNOWN.detect(in, new Metadata()).toString();
    }
  }

  private static String refine(String type, byte[] head, Path file) throws IOException {
    return switch (type) {
      case "application/zip",
          "application/x-tika-ooxml",
          "application/vnd.oasis.opendocument.tika",
          "application/epub+zip" ->
          ZipTypes.detect(file);
      case "application/x-tika-msoffice" -> OleTypes.detect(file);
      case "application/x-matroska", "application/ogg", "application/mp4" ->
          ContainerTypes.detect(type, head);
      case "video/x-m4v" -> "video/mp4";
      default -> type;
    };
  }
}
