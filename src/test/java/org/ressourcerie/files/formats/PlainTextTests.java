package org.ressourcerie.files.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.files.TextPassage;

class PlainTextTests {
  @TempDir Path folder;

  @Test
  void piecesEndBetweenParagraphsAndNothingIsLost() throws IOException {
    String text =
        IntStream.range(0, 400)
            .mapToObj(n -> "Le paragraphe " + n + " parle d’eau. ".repeat(1 + n % 7))
            .collect(Collectors.joining("\n\n"));

    Reading reading = read(text, StandardCharsets.UTF_8);

    assertThat(reading.passages()).hasSizeGreaterThan(5);
    assertThat(reading.passages())
        .allMatch(passage -> passage.text().startsWith("Le paragraphe"))
        .allMatch(passage -> passage.text().length() <= 3_000);
    assertThat(words(reading)).isEqualTo(text.replaceAll("\\s+", " ").strip());
  }

  @Test
  void aLineWithoutEndIsCutBetweenWords() throws IOException {
    String text = "mutualisation ".repeat(40_000).strip();

    Reading reading = read(text, StandardCharsets.UTF_8);

    assertThat(words(reading)).isEqualTo(text);
    assertThat(reading.passages()).allMatch(passage -> passage.text().endsWith("mutualisation"));
  }

  @Test
  void oldEncodingsAreReadWhereverTheirFirstAccentStands() throws IOException {
    String text = "bassin ".repeat(30_000) + "été";

    assertThat(words(read(text, Charset.forName("windows-1252")))).isEqualTo(text);
    assertThat(words(read(text, StandardCharsets.UTF_16))).isEqualTo(text);
  }

  @Test
  void whatNoHonestTextReachesIsLeftOutAndTold() throws IOException {
    Reading reading = read("jardinage ".repeat(2_000_000), StandardCharsets.UTF_8);

    assertThat(reading.reason()).isEqualTo(Reading.TRUNCATED);
    assertThat(words(reading).length()).isBetween(11_900_000, 12_100_000);
  }

  private Reading read(String text, Charset charset) throws IOException {
    Path file = folder.resolve("texte.txt");
    Files.write(file, text.getBytes(charset));
    return new PlainText(file).read();
  }

  private static String words(Reading reading) {
    return reading.passages().stream()
        .map(TextPassage::text)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ")
        .strip();
  }
}
