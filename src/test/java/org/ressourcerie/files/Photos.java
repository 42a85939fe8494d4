package org.ressourcerie.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras and programs make them, with the place where they were taken. */
public final class Photos {
  /** Written as text in several places of each: what is served must not hold it. */
  public static final String PLACE = "Place de la Fontaine 48.85";

  private Photos() {}

  /** The left half is red, the right one blue, the top row white. */
  public static BufferedImage drawn(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return image;
  }

  /** A JPEG with Exif (place and this orientation), XMP, IPTC, a comment and a tail. */
  public static byte[] jpeg(int width, int height, int orientation) {
    byte[] plain = plain(width, height, "jpg", BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(plain, 0, 2);
    segment(
        photo, 0xE1, joined("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation)));
    segment(photo, 0xE1, text("http://ns.adobe.com/xap/1.0/\0<x>" + PLACE + "</x>"));
    segment(photo, 0xED, text("Photoshop 3.0\0" + PLACE));
    segment(photo, 0xFE, text(PLACE));
    photo.write(plain, 2, plain.length - 2);
    photo.writeBytes(text("film hidden behind: " + PLACE));
    return photo.toByteArray();
  }

  /** A PNG, half of it clear, with Exif and a text of its place. */
  public static byte[] png(int width, int height) {
    byte[] plain = plain(width, height, "png", BufferedImage.TYPE_INT_ARGB);
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    int afterHeader = 8 + 25;
    photo.write(plain, 0, afterHeader);
    photo.writeBytes(chunk("eXIf", exif(1)));
    photo.writeBytes(chunk("tEXt", text("Location\0" + PLACE)));
    photo.write(plain, afterHeader, plain.length - afterHeader);
    photo.writeBytes(text(PLACE));
    return photo.toByteArray();
  }

  /** A WebP in its extended form, with Exif and XMP. */
  public static byte[] webp(int width, int height) {
    byte[] plain = plain(width, height, "webp", BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    head.put(0, (byte) 12).putShort(4, (short) (width - 1)).putShort(7, (short) (height - 1));
    riff(body, "VP8X", head.array());
    body.write(plain, 12, plain.length - 12);
    riff(body, "EXIF", exif(1));
    riff(body, "XMP ", text(PLACE));
    ByteBuffer file = ByteBuffer.allocate(12 + body.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.put(text("RIFF")).putInt(4 + body.size()).put(text("WEBP")).put(body.toByteArray());
    return file.array();
  }

  /** A GIF of this many images, with a comment. */
  public static byte[] gif(int images) {
    byte[] plain = plain(40, 30, "gif", BufferedImage.TYPE_BYTE_INDEXED);
    int colours = 13 + 3 * (2 << (plain[10] & 7));
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    gif.write(plain, 0, colours);
    gif.writeBytes(new byte[] {0x21, (byte) 0xFE, (byte) PLACE.length()});
    gif.writeBytes(text(PLACE));
    gif.write(0);
    for (int i = 0; i < images; i++) {
      gif.write(plain, colours, plain.length - colours - 1);
    }
    gif.write(0x3B);
    return gif.toByteArray();
  }

  /** The head of a PNG of this size, with nothing behind: a few bytes that ask for gigabytes. */
  public static byte[] bomb(int width, int height) {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(plain(1, 1, "png", BufferedImage.TYPE_INT_RGB), 0, 8);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    bomb.writeBytes(chunk("IHDR", header.put(new byte[] {8, 2, 0, 0, 0}).array()));
    bomb.writeBytes(chunk("IDAT", new byte[0]));
    bomb.writeBytes(chunk("IEND", new byte[0]));
    return bomb.toByteArray();
  }

  private static byte[] plain(int width, int height, String format, int type) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (!ImageIO.write(drawn(width, height, type), format, bytes)) {
        throw new IllegalStateException("no writer for " + format);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Exif with an orientation, a maker's text and GPS: 48° 51' 24" N, 2° 21' 3" E. */
  private static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(260).order(ByteOrder.LITTLE_ENDIAN);
    exif.put(text("II")).putShort((short) 42).putInt(8).putShort((short) 3);
    entry(exif, 0x010F, 2, PLACE.length(), 180);
    entry(exif, 0x0112, 3, 1, orientation);
    entry(exif, 0x8825, 4, 1, 50);
    exif.putInt(0);
    exif.position(50).putShort((short) 4);
    entry(exif, 1, 2, 2, 'N');
    entry(exif, 2, 5, 3, 120);
    entry(exif, 3, 2, 2, 'E');
    entry(exif, 4, 5, 3, 144);
    exif.putInt(0);
    exif.position(120);
    for (int part : new int[] {48, 51, 24, 2, 21, 3}) {
      exif.putInt(part).putInt(1);
    }
    exif.position(180).put(text(PLACE));
    return exif.array();
  }

  private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
    exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] body) {
    out.write(0xFF);
    out.write(marker);
    out.write((body.length + 2) >> 8);
    out.write(body.length + 2);
    out.writeBytes(body);
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] named = joined(text(type), data);
    CRC32 sum = new CRC32();
    sum.update(named);
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(chunk)) {
      out.writeInt(data.length);
      out.write(named);
      out.writeInt((int) sum.getValue());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return chunk.toByteArray();
  }

  private static void riff(ByteArrayOutputStream out, String type, byte[] data) {
    out.writeBytes(text(type));
    out.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length).array());
    out.writeBytes(data);
    if (data.length % 2 == 1) {
      out.write(0);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
