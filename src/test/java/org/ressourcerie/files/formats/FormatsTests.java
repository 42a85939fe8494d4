package org.ressourcerie.files.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.files.Samples;
import org.ressourcerie.files.StoredFile.TextState;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.files.TextPassage.Unit;
import org.ressourcerie.files.typing.MediaTypes;

class FormatsTests {
  private static final String ODF =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

  @TempDir Path folder;

  @Test
  void aWordCutAtALineEndIsWholeAgainAndACompoundKeepsItsHyphen() throws IOException {
    Reading reading =
        read(Samples.pdf(List.of("Les tiers-\nlieux et le finan-\ncement", "Des tiers-lieux")));

    assertThat(reading.passages().getFirst().text()).isEqualTo("Les tiers-lieux et le financement");
  }

  @Test
  void headsThatEveryPageRepeatsAreDropped() throws IOException {
    List<String> pages = new ArrayList<>();
    for (String word : List.of("Un", "Deux", "Trois", "Quatre", "Cinq")) {
      pages.add(
          "Rapport annuel\nPropos " + word + "\nsuite\nfin " + word + "\npage " + pages.size());
    }

    assertThat(read(Samples.pdf(pages)).passages().get(2).text())
        .isEqualTo("Propos Trois suite fin Trois");
  }

  @Test
  void anHtmlPageIsReadByHeading() throws IOException {
    Reading reading =
        read(
            Samples.bytes(
                "<!DOCTYPE html><html lang=fr><head><title>Le"
                    + " guide</title></head><body><nav>menu</nav><p>Avant.</p><h2>Le"
                    + " <em>bail</em></h2><p>Un loyer<br>réduit"
                    + "</p><script>alert(1)</script><h2>Ensuite</h2><ul><li>a</li><li>b</li></ul>"));

    assertThat(reading.about().title()).isEqualTo("Le guide");
    assertThat(reading.about().language()).isEqualTo("fr");
    assertThat(reading.passages())
        .containsExactly(
            new TextPassage(Unit.SECTION, 1, null, "Avant."),
            new TextPassage(Unit.SECTION, 2, "Le bail", "Un loyer\nréduit"),
            new TextPassage(Unit.SECTION, 3, "Ensuite", "a\nb"));
  }

  @Test
  void captionsAreReadByGroupsOfCuesWithTheirSecond() throws IOException {
    StringBuilder vtt = new StringBuilder("WEBVTT - essai\n\nNOTE rien\n\nSTYLE\n::cue {}\n");
    for (int cue = 0; cue < 20; cue++) {
      vtt.append("\n%d\n00:%02d.500 --> 00:%02d.000 align:start\n".formatted(cue, cue, cue + 1))
          .append("<v Anne>Dix <b>mots</b> pour &amp; une phrase qui va au bout\nnuméro ")
          .append(cue)
          .append(".\n");
    }
    Reading reading = read(Samples.bytes(vtt.toString()));

    assertThat(reading.about().seconds()).isEqualTo(20);
    assertThat(reading.passages()).hasSizeBetween(3, 5);
    assertThat(reading.passages().getFirst().text())
        .startsWith("Anne\u00A0: Dix mots pour & une phrase qui va au bout numéro 0.");
    assertThat(reading.passages().get(1).locator()).isPositive();
    assertThat(reading.passages()).extracting(TextPassage::unit).containsOnly(Unit.TIME);
  }

  @Test
  void subRipCaptionsInTheOldEncodingAreRead() throws IOException {
    String srt = "1\r\n01:00:02,000 --> 01:00:04,000\r\nL’été dernier\r\n\r\n";
    Reading reading = read(srt.getBytes(Charset.forName("windows-1252")));

    assertThat(reading.passages())
        .containsExactly(new TextPassage(Unit.TIME, 3602, null, "L’été dernier"));
  }

  @Test
  void aWordDocumentIsReadByHeading() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("Préambule");
      XWPFParagraph heading = word.createParagraph();
      heading.setStyle("Titre1");
      heading.createRun().setText("La délibération");
      word.createParagraph().createRun().setText("Le conseil décide.");
      word.write(out);
    }
    Reading reading = read(out.toByteArray());

    assertThat(reading.about().title()).isEqualTo("La délibération");
    assertThat(reading.passages())
        .containsExactly(
            new TextPassage(Unit.SECTION, 1, null, "Préambule"),
            new TextPassage(Unit.SECTION, 2, "La délibération", "Le conseil décide."));
  }

  @Test
  void anOpenDocumentTextIsReadByHeading() throws IOException {
    Reading reading =
        read(
            odf(
                "text",
                "<text:h>Le cadre</text:h><text:p>Un<text:s/>mot <text:span>et</text:span> un"
                    + " autre</text:p>"));

    assertThat(reading.about().title()).isEqualTo("Un essai");
    assertThat(reading.passages())
        .containsExactly(new TextPassage(Unit.SECTION, 1, "Le cadre", "Un mot et un autre"));
  }

  @Test
  void anOpenDocumentPresentationIsReadBySlide() throws IOException {
    Reading reading =
        read(
            odf(
                "presentation",
                "<draw:page><draw:frame presentation:class=\"title\"><draw:text-box><text:p>Début"
                    + "</text:p></draw:text-box></draw:frame><draw:frame><draw:text-box><text:p>Un"
                    + "</text:p></draw:text-box></draw:frame></draw:page><draw:page/>"));

    assertThat(reading.about().pages()).isEqualTo(2);
    assertThat(reading.passages()).containsExactly(new TextPassage(Unit.SLIDE, 1, "Début", "Un"));
  }

  @Test
  void anOutsideEntityIsNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "le mot de passe");
    byte[] content =
        Samples.bytes(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><office:document-content %s><text:p>avant &e;"
                    .formatted(secret.toUri(), ODF)
                + "</text:p></office:document-content>");
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", Samples.bytes("application/vnd.oasis.opendocument.text"));
    parts.put("content.xml", content);

    assertThat(readOrFail(Samples.zip(parts))).doesNotContain("mot de passe");
  }

  @Test
  void anArchiveThatInflatesWithoutEndIsNotRead() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", Samples.bytes("application/vnd.oasis.opendocument.text"));
    parts.put("content.xml", Samples.bytes("<a>" + " ".repeat(80_000_000)));

    assertThat(readOrFail(Samples.zip(parts))).contains("too large");
  }

  @Test
  void aVideoHasNoTextToRead() throws IOException {
    byte[] video = Samples.bytes("\0\0\0\u0018ftypisom\0\0\u0002\0isommp41\0\0\0\u0008free");

    assertThat(read(video).state()).isEqualTo(TextState.NOT_TEXT);
    assertThat(read(video).about().seconds()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"isom", "qt  "})
  void aFilmTellsHowLongItLasts(String brand) throws IOException {
    Reading film = read(film(brand, 1_000, 750_400));

    assertThat(film.state()).isEqualTo(TextState.NOT_TEXT);
    assertThat(film.about().seconds()).isEqualTo(750);
  }

  /** The header of a film and nothing more: its brand, then its clock and length. */
  private static byte[] film(String brand, int ticks, int length) {
    ByteBuffer film = ByteBuffer.allocate(20 + 8 + 108);
    film.putInt(20).put(Samples.bytes("ftyp" + brand)).putInt(512).put(Samples.bytes(brand));
    film.putInt(8 + 108).put(Samples.bytes("moov"));
    film.putInt(108).put(Samples.bytes("mvhd")).putInt(0).putInt(0).putInt(0);
    film.putInt(ticks).putInt(length);
    return film.array();
  }

  private byte[] odf(String kind, String body) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", Samples.bytes("application/vnd.oasis.opendocument." + kind));
    parts.put(
        "content.xml",
        Samples.bytes(
            "<office:document-content " + ODF + ">" + body + "</office:document-content>"));
    parts.put(
        "meta.xml",
        Samples.bytes(
            "<office:document-meta "
                + ODF
                + "><dc:title>Un essai</dc:title></office:document-meta>"));
    return Samples.zip(parts);
  }

  private String readOrFail(byte[] content) {
    try {
      return read(content).toString();
    } catch (IOException | RuntimeException failure) {
      return failure.toString();
    }
  }

  private Reading read(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("document"), content);
    try (Document document = Documents.open(file, MediaTypes.detect(file))) {
      return document.read();
    }
  }
}
