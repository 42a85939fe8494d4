package org.ressourcerie.files.stripping;

/**
 * The frame of a picture, as its header tells it: nothing was decoded.
 *
 * @param width in pixels, as it is to be seen
 * @param animated whether it holds more than one image
 */
public record Frame(int width, int height, boolean animated) {

  /** The frame of the stored pixels, seen in this orientation of Exif (1 to 8). */
  static Frame seen(int width, int height, boolean animated, int orientation) throws BrokenPicture {
    if (width < 1 || height < 1) {
      throw new BrokenPicture("no frame");
    }
    return orientation > 4
        ? new Frame(height, width, animated)
        : new Frame(width, height, animated);
  }
}
