package org.ressourcerie.files.formats;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** First-page images: small, on white, as light as asked. */
public final class Images {
  private static final long MOST_PIXELS = 16_000_000;

  private Images() {}

  /** The image as a JPEG no wider and no heavier (in bytes) than asked. */
  public static byte[] jpeg(BufferedImage image, int width, int heaviest) throws IOException {
    BufferedImage small = shrunk(image, width);
    ImageIO.setUseCache(false);
    for (float quality = 0.85f; ; quality -= 0.15f) {
      byte[] jpeg = jpeg(small, quality);
      if (jpeg.length <= heaviest) {
        return jpeg;
      }
      if (quality < 0.3f) {
        throw new IOException("an image too detailed to be light");
      }
    }
  }

  /** A small image as a document carries it; null when it is none, or not a small one. */
  static @Nullable BufferedImage read(byte[] content) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      reader.setInput(in);
      boolean small = (long) reader.getWidth(0) * reader.getHeight(0) < MOST_PIXELS;
      return small ? reader.read(0) : null;
    }
  }

  static BufferedImage blank(double width, double height) {
    BufferedImage image =
        new BufferedImage(
            Math.max(1, (int) Math.round(width)),
            Math.max(1, (int) Math.round(height)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.dispose();
    return image;
  }

  static Graphics2D draw(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    return graphics;
  }

  private static BufferedImage shrunk(BufferedImage image, int width) {
    double scale = Math.min(1, (double) width / image.getWidth());
    BufferedImage small = blank(image.getWidth() * scale, image.getHeight() * scale);
    Graphics2D graphics = draw(small);
    graphics.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), Color.WHITE, null);
    graphics.dispose();
    return small;
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
