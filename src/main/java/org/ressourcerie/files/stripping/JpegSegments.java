package org.ressourcerie.files.stripping;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JPEG (ITU-T T.81, annex B), segment by segment. */
final class JpegSegments {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private final DataInputStream in;
  private final DataOutputStream out;
  private int width;
  private int height;
  private int orientation = Orientation.UPRIGHT;

  JpegSegments(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** What follows the end is not copied: phones hide films and second pictures there. */
  Frame copy() throws IOException {
    if (in.readUnsignedByte() != 0xFF || in.readUnsignedByte() != START) {
      throw new BrokenPicture("not a JPEG");
    }
    marker(START);
    for (int marker = next(); marker != END; ) {
      marker = segment(marker);
    }
    marker(END);
    return Frame.seen(width, height, false, orientation);
  }

  /** Copies a segment, or not; returns the marker after it. */
  private int segment(int marker) throws IOException {
    if (marker == 0x01 || isRestart(marker)) {
      marker(marker);
      return next();
    }
    byte[] body = Stripping.read(in, in.readUnsignedShort() - 2L);
    if (isFrame(marker)) {
      frame(body);
    }
    if (marker == 0xE1 && starts(body, EXIF)) {
      turn(body);
    } else if (isKept(marker, body)) {
      write(marker, body);
    }
    return marker == SCAN ? scan() : next();
  }

  private int next() throws IOException {
    if (in.readUnsignedByte() != 0xFF) {
      throw new BrokenPicture("a marker is missing");
    }
    int marker = in.readUnsignedByte();
    while (marker == 0xFF) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  private void frame(byte[] body) throws BrokenPicture {
    if (body.length < 5) {
      throw new BrokenPicture("a frame without a size");
    }
    height = ((body[1] & 0xFF) << 8) | (body[2] & 0xFF);
    width = ((body[3] & 0xFF) << 8) | (body[4] & 0xFF);
  }

  private void turn(byte[] body) throws IOException {
    int told = Orientation.of(Arrays.copyOfRange(body, EXIF.length, body.length));
    if (orientation == Orientation.UPRIGHT && told != Orientation.UPRIGHT) {
      orientation = told;
      byte[] exif = Orientation.exif(told);
      byte[] kept = Arrays.copyOf(EXIF, EXIF.length + exif.length);
      System.arraycopy(exif, 0, kept, EXIF.length, exif.length);
      write(0xE1, kept);
    }
  }

  /** Of what applications add, only what colours depend on. */
  private static boolean isKept(int marker, byte[] body) {
    return switch (marker) {
      case 0xE0 -> starts(body, "JFIF\0".getBytes(StandardCharsets.ISO_8859_1));
      case 0xE2 -> starts(body, "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1));
      case 0xEE -> starts(body, "Adobe".getBytes(StandardCharsets.ISO_8859_1));
      default -> marker != COMMENT && (marker < 0xE0 || marker > 0xEF);
    };
  }

  /** The pixels of a scan; returns the marker that ends it. */
  private int scan() throws IOException {
    while (true) {
      int read = in.readUnsignedByte();
      if (read != 0xFF) {
        out.write(read);
        continue;
      }
      int marker = in.readUnsignedByte();
      while (marker == 0xFF) {
        marker = in.readUnsignedByte();
      }
      if (marker != 0 && !isRestart(marker)) {
        return marker;
      }
      marker(marker);
    }
  }

  private void write(int marker, byte[] body) throws IOException {
    marker(marker);
    out.writeShort(body.length + 2);
    out.write(body);
  }

  private void marker(int marker) throws IOException {
    out.write(0xFF);
    out.write(marker);
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xD0 && marker <= 0xD7;
  }

  /** Start of a frame, of any process; the others of the range are tables. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean starts(byte[] body, byte[] word) {
    return body.length >= word.length && Arrays.equals(body, 0, word.length, word, 0, word.length);
  }
}
