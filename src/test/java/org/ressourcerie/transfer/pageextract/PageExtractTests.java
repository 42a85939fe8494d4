package org.ressourcerie.transfer.pageextract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.transfer.Collected;
import org.ressourcerie.transfer.UnusableInput;
import org.ressourcerie.transfer.spi.ImportItem;

/** Other extracts of such listings. */
class PageExtractTests {
  private static final Path SAMPLES = Path.of("src/test/resources/samples/page-extract");
  @TempDir private Path folder = Path.of("");

  @Test
  void severalPrivateResourcesInARowAreToldApart() throws Exception {
    Collected read = read("several-private.txt");
    assertThat(read.items())
        .extracting(ImportItem::title)
        .containsExactly(
            "Rencontre annuelle des référentes énergie",
            "Visite d'étude à la chaufferie bois de Laguiole",
            "Webinaire\u00a0: acheter un véhicule électrique d'occasion",
            "Un conseil régional peut-il subventionner une épicerie associative\u00a0?",
            "Fiche pratique\u00a0: ouvrir un marché de producteurs",
            "Étude sur les haies communales",
            "Un réseau de bénévoles pour les sentiers");
    assertThat(read.items())
        .extracting(item -> item.access().equals(AccessRule.PUBLIC))
        .containsExactly(false, false, false, false, true, true, false);
    assertThat(Collected.text(read.item("Fiche"))).contains("<ol><li>Choisir");
    assertThat(read.item("Étude").publishedOn()).isEqualTo(LocalDate.of(2022, 3, 1));
  }

  @Test
  void labelsMayComeInAnyOrder() throws Exception {
    Collected read = read("other-order.txt");
    assertThat(read.items())
        .extracting(item -> item.title() + item.access().equals(AccessRule.PUBLIC))
        .containsExactly(
            "Guide des jardins partagéstrue",
            "Compte rendu du voyage apprenant à Lillefalse",
            "Entretien avec une maire de montagnetrue");
    assertThat(Collected.text(read.item("Guide"))).doesNotContain("Lille");
  }

  @Test
  void aResourceCutBeforeItsAccessLineIsKeptPrivateAndIncomplete() throws Exception {
    for (String file : new String[] {"cut-in-body.txt", "cut-in-labels.txt"}) {
      ImportItem last = read(file).item("Rapport sur les cantines");
      assertThat(last.access()).isEqualTo(AccessRule.MEMBERS);
      assertThat(last.incomplete()).isTrue();
      assertThat(Collected.text(last)).contains("cuisinent sur place");
    }
    assertThat(read("cut-in-body.txt").item("Catalogue").access()).isEqualTo(AccessRule.PUBLIC);
  }

  @Test
  void aBodyReadWholeIsNotHarmedByACutSummary() throws Exception {
    ImportItem item = read("cut-in-summary.txt").item("Rapport");
    assertThat(item.access()).isEqualTo(AccessRule.PUBLIC);
    assertThat(Collected.text(item)).containsOnlyOnce("Le coût d'un repas");
  }

  @Test
  void noPrivateLineSlipsIntoThePublicResourceBelow() throws Exception {
    Collected read = read("private-before-public.txt");
    assertThat(Collected.text(read.item("Guide"))).doesNotContain("comptes de trois");
    assertThat(Collected.text(read.item("Bilan"))).contains("comptes de trois");
    assertThat(read.issues("shortened-link")).hasSize(1);
    assertThat(read.issues("here-link")).isEmpty();
  }

  /** Wherever an extract is cut, nothing that was private or unsaid comes out public. */
  @ParameterizedTest
  @ValueSource(strings = {"several-private.txt", "other-order.txt", "private-before-public.txt"})
  void nothingPrivateIsEverPublicWhereverTheExtractIsCut(String file) throws Exception {
    String whole = Files.readString(SAMPLES.resolve(file));
    for (int length = 200; length < whole.length(); length += 7) {
      Path cut = Files.writeString(folder.resolve("cut.txt"), whole.substring(0, length));
      assertPrivateTextStaysSo(cut, length);
    }
  }

  private static void assertPrivateTextStaysSo(Path cut, int length) throws IOException {
    Collected read;
    try {
      read = Collected.from(new PageExtractFormat(), cut);
    } catch (UnusableInput tooShort) {
      return;
    }
    for (ImportItem item : read.items()) {
      if (item.access().equals(AccessRule.PUBLIC)) {
        assertThat(Collected.text(item) + item.title())
            .as("cut at %d", length)
            .doesNotContain(
                "montants négociés", "coûts relevés", "comptes de trois", "Trente agents")
            .doesNotContain("conseil régional", "pas de ligne d'accès");
      }
    }
  }

  @Test
  void encodingsAndLineEndsMakeNoDifference() throws Exception {
    String text = Files.readString(SAMPLES.resolve("several-private.txt"));
    byte[] windows = text.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"));
    byte[] marked = ("\ufeff" + text.replace(" ?", "\u00a0?")).getBytes(StandardCharsets.UTF_8);
    Collected expected = read("several-private.txt");
    for (byte[] bytes : new byte[][] {windows, marked}) {
      Path copy = Files.write(folder.resolve("several-private.txt"), bytes);
      assertThat(Collected.from(new PageExtractFormat(), copy).items()).isEqualTo(expected.items());
    }
  }

  @Test
  void whatIsNoTextIsRefusedWithItsPlace() throws Exception {
    Path binary = Files.write(folder.resolve("b.txt"), new byte[] {'a', 0, 'b'});
    Path broken =
        Files.write(
            folder.resolve("c.txt"),
            new byte[] {'\n', (byte) 0xc3, (byte) 0xa9, '\n', 'a', (byte) 0xff, '\n'});
    Path other = Files.writeString(folder.resolve("d.txt"), "Bonjour.\n");
    assertThatThrownBy(() -> Collected.from(new PageExtractFormat(), binary))
        .isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> Collected.from(new PageExtractFormat(), broken))
        .hasMessageContaining("la ligne 3");
    assertThatThrownBy(() -> Collected.from(new PageExtractFormat(), other))
        .hasMessageContaining("extrait de pages");
  }

  private static Collected read(String file) throws IOException {
    return Collected.from(new PageExtractFormat(), SAMPLES.resolve(file));
  }
}
