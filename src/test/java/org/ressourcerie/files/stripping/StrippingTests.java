package org.ressourcerie.files.stripping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.files.Photos;

class StrippingTests {
  private static final Map<String, byte[]> PHOTOS =
      Map.of(
          "image/jpeg", Photos.jpeg(40, 30, 6),
          "image/png", Photos.png(40, 30),
          "image/webp", Photos.webp(40, 30),
          "image/gif", Photos.gif(2));

  @TempDir Path folder;

  @Test
  void thePixelsOfAPictureAreNotTouched() throws IOException {
    for (var photo : PHOTOS.entrySet()) {
      Path before = Files.write(folder.resolve("before"), photo.getValue());
      Path after = folder.resolve("after");
      Stripping.copy(before, after, photo.getKey());

      var seen = ImageIO.read(before.toFile());
      var kept = ImageIO.read(after.toFile());
      assertThat(kept.getRGB(0, 0, 40, 30, null, 0, 40))
          .as(photo.getKey())
          .isEqualTo(seen.getRGB(0, 0, 40, 30, null, 0, 40));
    }
  }

  @Test
  void whatWasStrippedOnceIsTheSameTheSecondTime() throws IOException {
    for (var photo : PHOTOS.entrySet()) {
      Path before = Files.write(folder.resolve("before"), photo.getValue());
      Path once = folder.resolve("once");
      Path twice = folder.resolve("twice");
      Frame frame = Stripping.copy(before, once, photo.getKey());

      assertThat(Stripping.copy(once, twice, photo.getKey())).isEqualTo(frame);
      assertThat(twice).as(photo.getKey()).hasSameBinaryContentAs(once);
    }
  }

  @Test
  void bytesThatWereDamagedAreCopiedOrRefusedAndNothingElseHappens() throws IOException {
    int refused = 0;
    for (var photo : PHOTOS.entrySet()) {
      for (int at = 0; at < photo.getValue().length; at++) {
        byte[] changed = photo.getValue().clone();
        changed[at] ^= (byte) 0xA5;
        Path before = Files.write(folder.resolve("before"), changed);
        try {
          Stripping.copy(before, folder.resolve("after"), photo.getKey());
        } catch (BrokenPicture broken) {
          refused++;
        }
      }
    }
    assertThat(refused).isPositive();
  }
}
