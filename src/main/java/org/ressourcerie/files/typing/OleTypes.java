package org.ressourcerie.files.typing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Documents in the old compound format, by the names in the first part of their directory. */
final class OleTypes {
  /** A document of today's Office behind a password. */
  private static final String LOCKED = "application/x-tika-ooxml-protected";

  private static final Map<String, String> BY_STREAM =
      Map.of(
          "EncryptedPackage", LOCKED,
          "PowerPoint Document", "application/vnd.ms-powerpoint",
          "WordDocument", "application/msword",
          "Workbook", "application/vnd.ms-excel");

  private OleTypes() {}

  static String detect(Path file) throws IOException {
    String directory = directory(file);
    return BY_STREAM.entrySet().stream()
        .filter(stream -> directory.contains(stream.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("application/x-ole-storage");
  }

  private static String directory(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(512, in.length())];
      in.readFully(bytes);
      if (bytes.length < 512) {
        return "";
      }
      ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      long sector = 1L << Math.min(header.getShort(30), 12);
      long start = (header.getInt(48) + 1L) * sector;
      if (start < 0 || start >= in.length()) {
        return "";
      }
      in.seek(start);
      byte[] names = new byte[(int) Math.min(8192, in.length() - start)];
      in.readFully(names);
      return new String(names, StandardCharsets.UTF_16LE);
    }
  }
}
