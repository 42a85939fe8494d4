package org.ressourcerie.files.stripping;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A WebP (RFC 9649), chunk by chunk. It is kept in memory: its length stands at its head. */
final class WebpChunks {
  private static final Set<String> KEPT =
      Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
  private static final int EXIF_FLAG = 8;
  private static final int XMP_FLAG = 4;
  private static final int ANIMATION_FLAG = 2;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final Map<String, byte[]> first = new LinkedHashMap<>();
  private int orientation = Orientation.UPRIGHT;

  WebpChunks(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  Frame copy() throws IOException {
    byte[] head = Stripping.read(in, 12);
    long left = Integer.toUnsignedLong(little(head).getInt(4)) - 4;
    while (left >= 8) {
      String type = new String(Stripping.read(in, 4), StandardCharsets.ISO_8859_1);
      long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
      byte[] data = Stripping.read(in, length + length % 2);
      chunk(type, data, (int) length);
      left -= 8 + data.length;
    }
    write(head);
    return frame();
  }

  private void chunk(String type, byte[] data, int length) {
    if (type.equals("EXIF")) {
      orientation = Orientation.of(data);
    } else if (KEPT.contains(type)) {
      first.putIfAbsent(type, data);
      add(type, data, length);
    }
  }

  private void write(byte[] head) throws IOException {
    if (first.containsKey("VP8X") && orientation != Orientation.UPRIGHT) {
      byte[] exif = Orientation.exif(orientation);
      add("EXIF", exif, exif.length);
    }
    byte[] chunks = kept.toByteArray();
    if (first.containsKey("VP8X") && chunks.length > 8) {
      int exif = orientation == Orientation.UPRIGHT ? 0 : EXIF_FLAG;
      chunks[8] = (byte) ((chunks[8] & ~(EXIF_FLAG | XMP_FLAG)) | exif);
    }
    little(head).putInt(4, chunks.length + 4);
    out.write(head);
    out.write(chunks);
  }

  private void add(String type, byte[] data, int length) {
    kept.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
    kept.writeBytes(little(new byte[4]).putInt(length).array());
    kept.writeBytes(data);
  }

  private Frame frame() throws BrokenPicture {
    try {
      byte[] extended = first.get("VP8X");
      if (extended != null) {
        ByteBuffer told = little(extended);
        return Frame.seen(
            (told.getInt(4) & 0xFFFFFF) + 1,
            (told.getInt(6) >>> 8) + 1,
            (extended[0] & ANIMATION_FLAG) != 0,
            orientation);
      }
      byte[] lossless = first.get("VP8L");
      if (lossless != null) {
        int told = little(lossless).getInt(1);
        return Frame.seen(
            (told & 0x3FFF) + 1, ((told >>> 14) & 0x3FFF) + 1, false, Orientation.UPRIGHT);
      }
      ByteBuffer lossy = little(first.getOrDefault("VP8 ", new byte[0]));
      return Frame.seen(
          lossy.getShort(6) & 0x3FFF, lossy.getShort(8) & 0x3FFF, false, Orientation.UPRIGHT);
    } catch (IndexOutOfBoundsException missing) {
      throw new BrokenPicture("a head without a size");
    }
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
