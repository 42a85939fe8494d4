package org.ressourcerie.files.stripping;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG (W3C Recommendation, third edition), chunk by chunk. */
final class PngChunks {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;

  /** What the pixels and their colours need, animation with them. */
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private final DataInputStream in;
  private final DataOutputStream out;
  private int width;
  private int height;
  private boolean animated;
  private int orientation = Orientation.UPRIGHT;

  PngChunks(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** What follows the last chunk is not copied. */
  Frame copy() throws IOException {
    if (in.readLong() != SIGNATURE) {
      throw new BrokenPicture("not a PNG");
    }
    out.writeLong(SIGNATURE);
    String type = "";
    while (!type.equals("IEND")) {
      int length = in.readInt();
      type = new String(Stripping.read(in, 4), StandardCharsets.ISO_8859_1);
      chunk(type, Stripping.read(in, length));
      // The sum is counted again: one that was wrong would not be told of a picture cut and joined.
      in.readInt();
    }
    return Frame.seen(width, height, animated, orientation);
  }

  private void chunk(String type, byte[] data) throws IOException {
    if (type.equals("IHDR") && data.length >= 8) {
      width = ByteBuffer.wrap(data).getInt(0);
      height = ByteBuffer.wrap(data).getInt(4);
    }
    animated |= type.equals("acTL");
    if (KEPT.contains(type)) {
      write(type, data);
    } else if (type.equals("eXIf")) {
      orientation = Orientation.of(data);
      if (orientation != Orientation.UPRIGHT) {
        write(type, Orientation.exif(orientation));
      }
    }
  }

  private void write(String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
