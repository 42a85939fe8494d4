package org.ressourcerie.files.formats;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Smaller pictures, for screens that need no more: WebP, and JPEG for browsers without it, or PNG
 * where something shines through. Only pixels are written: nothing else of the picture can be in
 * it.
 */
public final class Variants {
  private static final List<Integer> WIDTHS = List.of(320, 640, 1280);
  private static final float QUALITY = 0.8f;

  private Variants() {}

  /**
   * Writes the variants of a picture into a folder; returns their names, such as {@code 640.webp}.
   */
  public static List<String> write(@Nullable BufferedImage picture, Path folder)
      throws IOException {
    if (picture == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    boolean clear = picture.getColorModel().hasAlpha();
    BufferedImage last = picture;
    for (int width : widths(picture.getWidth())) {
      last = shrunk(last, width, Math.max(1, height(picture, width)));
      write(last, clear ? "png" : "jpg", folder, names);
      writeWebp(last, folder, names);
    }
    return names;
  }

  /** From the widest: each is made of the one before. */
  private static List<Integer> widths(int own) {
    List<Integer> widths =
        new ArrayList<>(
            IntStream.concat(
                    WIDTHS.stream().mapToInt(Integer::intValue).filter(width -> width < own),
                    IntStream.of(Math.min(own, Collections.max(WIDTHS))))
                .distinct()
                .boxed()
                .toList());
    Collections.reverse(widths);
    return widths;
  }

  private static int height(BufferedImage picture, int width) {
    return (int) Math.round((double) picture.getHeight() * width / picture.getWidth());
  }

  /** By halves, so that every pixel counts. */
  private static BufferedImage shrunk(BufferedImage picture, int width, int height) {
    BufferedImage image = picture;
    do {
      int nextWidth = Math.max(width, image.getWidth() / 2);
      int nextHeight = Math.max(height, image.getHeight() / 2);
      image = drawn(image, nextWidth, nextHeight);
    } while (image.getWidth() > width || image.getHeight() > height);
    return image;
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage small = empty(image, width, height);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  /** In plain colours, with what shines through where the other has some. */
  static BufferedImage empty(BufferedImage like, int width, int height) {
    return new BufferedImage(
        width,
        height,
        like.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
  }

  /** A machine for which there is no native encoder has the other format. */
  private static void writeWebp(BufferedImage image, Path folder, List<String> names)
      throws IOException {
    try {
      write(image, "webp", folder, names);
    } catch (LinkageError noEncoder) {
      System.err.println("No WebP on this machine: " + noEncoder);
    }
  }

  private static void write(BufferedImage image, String format, Path folder, List<String> names)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersBySuffix(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if (!format.equals("png")) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionType(format.equals("webp") ? "Lossy" : "JPEG");
        parameters.setCompressionQuality(QUALITY);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    String name = image.getWidth() + "." + format;
    Files.write(folder.resolve(name), bytes.toByteArray());
    names.add(name);
  }
}
