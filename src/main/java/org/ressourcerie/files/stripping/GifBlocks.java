package org.ressourcerie.files.stripping;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A GIF (89a), block by block. */
final class GifBlocks {
  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int END = 0x3B;
  private static final int CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;

  private final DataInputStream in;
  private final DataOutputStream out;
  private int images;

  GifBlocks(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  Frame copy() throws IOException {
    byte[] head = Stripping.read(in, 13);
    if (!new String(head, 0, 4, StandardCharsets.ISO_8859_1).equals("GIF8")) {
      throw new BrokenPicture("not a GIF");
    }
    out.write(head);
    colours(head[10]);
    for (int block = in.readUnsignedByte(); block != END; block = in.readUnsignedByte()) {
      switch (block) {
        case IMAGE -> image();
        case EXTENSION -> extension();
        default -> throw new BrokenPicture("not a block: " + block);
      }
    }
    out.write(END);
    return Frame.seen(number(head, 6), number(head, 8), images > 1, Orientation.UPRIGHT);
  }

  private void image() throws IOException {
    images++;
    byte[] place = Stripping.read(in, 9);
    out.write(IMAGE);
    out.write(place);
    colours(place[8]);
    out.write(in.readUnsignedByte());
    out.write(parts());
  }

  /** Comments and what applications add are left out, but for the rounds of an animation. */
  private void extension() throws IOException {
    int label = in.readUnsignedByte();
    byte[] parts = parts();
    boolean rounds =
        label == APPLICATION
            && new String(parts, StandardCharsets.ISO_8859_1).startsWith("\u000BNETSCAPE2.0");
    if (label == CONTROL || rounds) {
      out.write(EXTENSION);
      out.write(label);
      out.write(parts);
    }
  }

  /** The parts of a block with their lengths, to the empty one that ends it. */
  private byte[] parts() throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
      parts.write(length);
      parts.write(Stripping.read(in, length));
    }
    parts.write(0);
    return parts.toByteArray();
  }

  private void colours(byte flags) throws IOException {
    if ((flags & 0x80) != 0) {
      out.write(Stripping.read(in, 3L << ((flags & 7) + 1)));
    }
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
  }
}
