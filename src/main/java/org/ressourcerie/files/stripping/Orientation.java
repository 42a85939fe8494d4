package org.ressourcerie.files.stripping;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

/** How a picture is to be turned, the one thing of its Exif that is kept. */
final class Orientation {
  static final int UPRIGHT = 1;

  private Orientation() {}

  /** From 1 to 8, as Exif numbers them; upright when these bytes tell none. */
  static int of(byte[] exif) {
    try {
      Metadata told = new Metadata();
      new ExifReader().extract(new ByteArrayReader(exif), told);
      ExifIFD0Directory main = told.getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer number = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return number == null || number < 1 || number > 8 ? UPRIGHT : number;
    } catch (RuntimeException damaged) {
      return UPRIGHT;
    }
  }

  /** Exif that tells this orientation and nothing else. */
  static byte[] exif(int orientation) {
    return new byte[] {
      'I',
      'I',
      42,
      0,
      8,
      0,
      0,
      0,
      1,
      0,
      0x12,
      1,
      3,
      0,
      1,
      0,
      0,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    };
  }
}
