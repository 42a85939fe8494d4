package org.ressourcerie.files.formats;

import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.imaging.quicktime.QuickTimeMetadataReader;
import com.drew.lang.Rational;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.formats.Reading.About;

/** A film or a recording: no text to read, only how long it lasts, as its container says. */
record Film(Path file, boolean quickTime) implements Document {

  /** Without a length when the container tells none, or is too damaged to tell. */
  @Override
  public Reading read() {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Reading.notText(new About(null, seconds(length(in)), null, null, null, null));
    } catch (IOException | RuntimeException damaged) {
      return Reading.notText(About.NOTHING);
    }
  }

  private @Nullable Rational length(InputStream in) throws IOException {
    if (quickTime) {
      var told =
          QuickTimeMetadataReader.readMetadata(in)
              .getFirstDirectoryOfType(QuickTimeDirectory.class);
      return told == null ? null : told.getRational(QuickTimeDirectory.TAG_DURATION_SECONDS);
    }
    var told = Mp4MetadataReader.readMetadata(in).getFirstDirectoryOfType(Mp4Directory.class);
    return told == null ? null : told.getRational(Mp4Directory.TAG_DURATION_SECONDS);
  }

  private static @Nullable Integer seconds(@Nullable Rational length) {
    long seconds = length == null ? 0 : Math.round(length.doubleValue());
    return seconds > 0 && seconds < Integer.MAX_VALUE ? (Integer) (int) seconds : null;
  }
}
