package org.ressourcerie.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ressourcerie.files.StoredFile.TextState;
import org.ressourcerie.files.TextPassage.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"ressourcerie.files.max-size=3MB", "ressourcerie.files.reading.memory=96"})
@RecordApplicationEvents
class FilesTests {
  @Autowired FileStore files;
  @Autowired FileReading reading;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  @Value("${ressourcerie.data}")
  Path data;

  @Test
  void theSameBytesAreKeptOnce() throws IOException {
    byte[] pdf = Samples.pdf(List.of("Une seule fois"));
    StoredFile first = store(pdf, "un.pdf");
    StoredFile second = store(pdf, "deux.pdf");

    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(first.mediaType()).isEqualTo("application/pdf");
    assertThat(bytes(first)).hasBinaryContent(pdf);
    assertThat(drafts()).isEmpty();
  }

  @Test
  void aPdfIsReadPageByPage() throws IOException {
    StoredFile file =
        read(Samples.pdf(List.of("Les tiers-lieux\nruraux", "Le loyer des associa-\ntions")));

    assertThat(file.text()).isEqualTo(TextState.EXTRACTED);
    assertThat(file.pages()).isEqualTo(2);
    assertThat(file.title()).isEqualTo("Un guide d’essai");
    assertThat(file.hasPreview()).isTrue();
    assertThat(Path.of(bytes(file) + ".jpg")).isNotEmptyFile();
    assertThat(files.text(file.sha256()))
        .containsExactly(
            new TextPassage(Unit.PAGE, 1, null, "Les tiers-lieux ruraux"),
            new TextPassage(Unit.PAGE, 2, null, "Le loyer des associations"));
    assertThat(events.stream(FileStored.class)).contains(new FileStored(file.sha256()));
  }

  @Test
  void aPresentationIsReadSlideBySlide() throws IOException {
    Map<String, String> slides = new LinkedHashMap<>();
    slides.put("Bienvenue", "Webinaire du réseau");
    slides.put("Le cadre légal", "Article L. 2122-1");
    StoredFile file = read(Samples.pptx(slides));

    assertThat(file.pages()).isEqualTo(2);
    assertThat(file.hasPreview()).isTrue();
    assertThat(files.text(file.sha256()))
        .containsExactly(
            new TextPassage(Unit.SLIDE, 1, "Bienvenue", "Webinaire du réseau"),
            new TextPassage(Unit.SLIDE, 2, "Le cadre légal", "Article L. 2122-1"));
  }

  @Test
  void twoHundredPagesAreTwoHundredPassages() throws IOException {
    StoredFile file =
        read(Samples.pdf(IntStream.range(0, 200).mapToObj(n -> "Mot" + "x".repeat(n)).toList()));

    assertThat(files.texts(List.of(file.sha256())).get(file.sha256())).hasSize(200);
  }

  @Test
  void aLockedABrokenAnEmptyAndAScannedFileAreKeptWithoutText() throws IOException {
    byte[] pdf = Samples.pdf(List.of("Un texte coupé"));
    StoredFile locked = read(Samples.lockedPdf("secret"));
    StoredFile broken = read(Samples.bytes("%PDF-1.7\nnot a document at all"));
    StoredFile empty = read(new byte[0]);
    StoredFile scan = read(Samples.scan());

    assertThat(pdf).isNotEmpty();
    assertThat(locked.text()).isEqualTo(TextState.UNREADABLE);
    assertThat(reason(locked)).isEqualTo("encrypted");
    assertThat(broken.text()).isEqualTo(TextState.UNREADABLE);
    assertThat(reason(broken)).isEqualTo("broken");
    assertThat(empty.text()).isEqualTo(TextState.EMPTY);
    assertThat(scan.text()).isEqualTo(TextState.EMPTY);
    assertThat(scan.pages()).isEqualTo(1);
  }

  @Test
  void aFileTooLargeIsRefusedAndLeavesNothing() {
    assertThatThrownBy(() -> store(new byte[3 * 1024 * 1024 + 1], "grand.bin"))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.code()).isEqualTo(FileRefused.Code.TOO_LARGE));
    assertThat(drafts()).isEmpty();
  }

  @Test
  void aStreamThatBreaksLeavesNothing() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the sender is gone");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("the sender is gone");
          }
        };

    assertThatThrownBy(() -> files.store(broken, "coupé.bin")).hasMessage("the sender is gone");
    assertThat(drafts()).isEmpty();
  }

  private StoredFile read(byte[] content) throws IOException {
    StoredFile stored = store(content, "document");
    assertThat(reading.awaitRead(Duration.ofMinutes(2))).isTrue();
    return files.find(stored.sha256()).orElseThrow();
  }

  private StoredFile store(byte[] content, String name) throws IOException {
    return files.store(new ByteArrayInputStream(content), name);
  }

  private String reason(StoredFile file) {
    return jdbc.sql("select reason from files.stored_file where sha256 = ?")
        .param(file.sha256())
        .query(String.class)
        .single();
  }

  private Path bytes(StoredFile file) {
    String name = file.sha256();
    return data.resolve("files")
        .resolve(name.substring(0, 2))
        .resolve(name.substring(2, 4))
        .resolve(name);
  }

  /** What is left of files being stored, once nothing is being read: first pages are drafts too. */
  private List<Path> drafts() {
    assertThat(reading.awaitRead(Duration.ofMinutes(2))).isTrue();
    try (Stream<Path> drafts = Files.list(data.resolve("files/incoming"))) {
      return drafts.toList();
    } catch (IOException none) {
      return List.of();
    }
  }
}
