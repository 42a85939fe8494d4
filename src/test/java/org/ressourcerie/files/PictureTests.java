package org.ressourcerie.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ressourcerie.files.StoredFile.Picture;
import org.ressourcerie.files.StoredFile.TextState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.RecordApplicationEvents;

/** In the context of {@link FilesTests}. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"ressourcerie.files.max-size=3MB", "ressourcerie.files.reading.memory=96"})
@RecordApplicationEvents
class PictureTests {
  @Autowired FileStore files;
  @Autowired FileReading reading;

  @Value("${ressourcerie.data}")
  Path data;

  static Stream<byte[]> photos() {
    return Stream.of(
        Photos.jpeg(1600, 900, 1),
        Photos.jpeg(900, 700, 6),
        Photos.png(700, 400),
        Photos.webp(800, 600),
        Photos.gif(1));
  }

  @ParameterizedTest
  @MethodSource("photos")
  void nothingThatIsKeptOfAPictureTellsWhereItWasTaken(byte[] photo) throws Exception {
    assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(Photos.PLACE);
    StoredFile file = read(photo);

    for (Path kept : keptOf(file)) {
      assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1)).doesNotContain(Photos.PLACE);
      assertThat(metadata(kept).getDirectoriesOfType(GpsDirectory.class)).isEmpty();
    }
    assertThat(keptOf(file)).hasSizeGreaterThan(2);
  }

  @Test
  void aPictureIsMadeSmallerOnceForEachWidthAndFormat() throws Exception {
    StoredFile file = read(Photos.jpeg(1600, 900, 1));

    assertThat(picture(file))
        .isEqualTo(
            new Picture(
                1600,
                900,
                false,
                List.of("1280.jpg", "1280.webp", "640.jpg", "640.webp", "320.jpg", "320.webp")));
    assertThat(picture(file).widths("webp")).containsExactly(320, 640, 1280);
    assertThat(size(file, "640.webp")).isEqualTo("640 x 360");
    assertThat(size(file, "320.jpg")).isEqualTo("320 x 180");
    assertThat(Files.size(variant(file, "640.webp")))
        .isLessThan(Files.size(variant(file, "640.jpg")));
  }

  @Test
  void aSmallPictureIsNotMadeLarger() throws Exception {
    assertThat(picture(read(Photos.gif(1))).variants()).containsExactly("40.jpg", "40.webp");
    assertThat(picture(read(Photos.webp(800, 600))).widths("jpg")).containsExactly(320, 640, 800);
  }

  @Test
  void aPhotoHeldUprightIsShownUpright() throws Exception {
    StoredFile file = read(Photos.jpeg(900, 700, 6));

    assertThat(picture(file).width()).isEqualTo(700);
    assertThat(picture(file).height()).isEqualTo(900);
    assertThat(size(file, "320.jpg")).isEqualTo("320 x 411");
    // Turned clockwise, what was on the left is on top.
    BufferedImage turned = ImageIO.read(variant(file, "320.jpg").toFile());
    assertThat(new Color(turned.getRGB(160, 20)).getRed()).isGreaterThan(200);
    assertThat(new Color(turned.getRGB(160, 390)).getBlue()).isGreaterThan(200);
    assertThat(
            metadata(bytes(file))
                .getFirstDirectoryOfType(ExifIFD0Directory.class)
                .getInteger(ExifIFD0Directory.TAG_ORIENTATION))
        .isEqualTo(6);
  }

  @Test
  void whatShinesThroughGoesOnShiningThrough() throws Exception {
    StoredFile file = read(Photos.png(700, 400));

    assertThat(picture(file).widths("png")).containsExactly(320, 640, 700);
    assertThat(ImageIO.read(variant(file, "320.png").toFile()).getColorModel().hasAlpha()).isTrue();
  }

  @Test
  void theSamePhotoFromTwoPlacesIsKeptOnce() throws Exception {
    byte[] photo = Photos.jpeg(64, 48, 1);
    byte[] elsewhere = photo.clone();
    elsewhere[photo.length - 1] = '9';

    assertThat(store(elsewhere).sha256()).isEqualTo(store(photo).sha256());
  }

  @Test
  void aPictureThatMovesIsKnownToMove() throws Exception {
    assertThat(picture(read(Photos.gif(3))).animated()).isTrue();
    assertThat(picture(read(Photos.gif(1))).animated()).isFalse();
  }

  @Test
  void aPictureThatWasCutIsRefused() {
    for (byte[] photo : List.of(Photos.jpeg(400, 300, 1), Photos.png(400, 300), Photos.gif(1))) {
      byte[] cut = Arrays.copyOf(photo, photo.length / 2 - photo.length / 8);
      assertThat(refusal(cut)).isEqualTo(FileRefused.Code.BROKEN_PICTURE);
    }
  }

  @Test
  void aPictureOfAFormatThatCannotBeRidOfItsPlaceIsRefused() {
    byte[] tiff = "II*\0\10\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refusal(tiff)).isEqualTo(FileRefused.Code.PICTURE_FORMAT);
  }

  @Test
  void aFewBytesThatAskForGigabytesAreKeptAndNotDecoded() throws Exception {
    StoredFile bomb = read(Photos.bomb(50_000, 50_000));

    assertThat(bomb.text()).isEqualTo(TextState.UNREADABLE);
    assertThat(picture(bomb).width()).isEqualTo(50_000);
    assertThat(picture(bomb).variants()).isEmpty();
    assertThat(picture(read(Photos.jpeg(330, 200, 1))).variants()).isNotEmpty();
  }

  private FileRefused.Code refusal(byte[] content) {
    FileRefused refused = catchThrowableOfType(FileRefused.class, () -> store(content));
    assertThat(refused).isNotNull();
    return refused.code();
  }

  private StoredFile store(byte[] content) throws IOException {
    return files.store(new ByteArrayInputStream(content), "photo");
  }

  private StoredFile read(byte[] content) throws IOException {
    String sha256 = store(content).sha256();
    assertThat(reading.awaitRead(Duration.ofMinutes(2))).isTrue();
    return files.find(sha256).orElseThrow();
  }

  private static Picture picture(StoredFile file) {
    return Objects.requireNonNull(file.picture());
  }

  private Path bytes(StoredFile file) {
    String sha256 = file.sha256();
    return data.resolve("files")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256);
  }

  private Path variant(StoredFile file, String name) {
    return Path.of(bytes(file) + "-" + name);
  }

  private List<Path> keptOf(StoredFile file) throws IOException {
    try (Stream<Path> kept = Files.list(Objects.requireNonNull(bytes(file).getParent()))) {
      return kept.filter(one -> one.toString().contains(file.sha256())).toList();
    }
  }

  private String size(StoredFile file, String name) throws IOException {
    BufferedImage image = ImageIO.read(variant(file, name).toFile());
    return image.getWidth() + " x " + image.getHeight();
  }

  private static Metadata metadata(Path picture) throws Exception {
    return ImageMetadataReader.readMetadata(picture.toFile());
  }
}
