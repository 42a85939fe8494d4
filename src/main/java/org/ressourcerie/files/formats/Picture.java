package org.ressourcerie.files.formats;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.ressourcerie.files.formats.Reading.About;

/**
 * A picture, decoded. A huge one is read with rows and columns left out: what is made of it is
 * small anyway, and the memory of the process is too.
 */
record Picture(BufferedImage picture) implements Document {
  /** Above this, nothing is decoded at all: such a picture was made to fill memories. */
  private static final long MOST_PIXELS = 100_000_000;

  private static final long DECODED_PIXELS = 6_000_000;

  static Picture open(Path file) throws IOException {
    return new Picture(turned(decoded(file), orientation(file)));
  }

  @Override
  public Reading read() {
    return Reading.notText(About.NOTHING);
  }

  private static BufferedImage decoded(Path file) throws IOException {
    ImageIO.setUseCache(false);
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = reader(in);
      try {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
          throw new IOException("too large a picture");
        }
        int step = (int) Math.ceil(Math.sqrt((double) pixels / DECODED_PIXELS));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
      } finally {
        reader.dispose();
      }
    }
  }

  /** One written in Java, where there is the choice: pictures come from outside. */
  private static ImageReader reader(ImageInputStream in) throws IOException {
    List<ImageReader> readers = new ArrayList<>();
    ImageIO.getImageReaders(in).forEachRemaining(readers::add);
    return readers.stream()
        .min(Comparator.comparing(reader -> reader.getClass().getName().contains("luciad")))
        .orElseThrow(() -> new IOException("no reader for this picture"));
  }

  private static int orientation(Path file) throws IOException {
    try {
      var exif =
          ImageMetadataReader.readMetadata(file.toFile())
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer told = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return told == null ? 1 : told;
    } catch (ImageProcessingException unread) {
      return 1;
    }
  }

  /** The eight orientations of Exif (CIPA DC-008, 4.6.4): mirrored, turned, or both. */
  private static BufferedImage turned(BufferedImage image, int orientation) {
    if (orientation < 2 || orientation > 8) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    BufferedImage upright =
        orientation > 4
            ? Variants.empty(image, height, width)
            : Variants.empty(image, width, height);
    Graphics2D graphics = upright.createGraphics();
    graphics.drawImage(image, turn, null);
    graphics.dispose();
    return upright;
  }
}
