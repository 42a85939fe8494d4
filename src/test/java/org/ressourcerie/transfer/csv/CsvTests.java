package org.ressourcerie.transfer.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.transfer.Collected;
import org.ressourcerie.transfer.UnusableInput;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.KindNames;

/** What an association has in a spreadsheet. */
class CsvTests {
  private static final String SHEET =
      """
      Titre;Résumé;Lien;Thèmes;Type;Accès;Date;Couleur
      Guide de l'été;"Un texte ; sur
      deux lignes";https://exemple.org/été;"eau|climat";Guide;Public;3 octobre 2023;bleu
      ;Sans titre;;;;Public;;
      Note;;;;Étude;adhérents;12/01/2024;
      Fiche;;;;;peut-être;;
      """;
  @TempDir private Path folder = Path.of("");

  @Test
  void columnsAreUnderstoodWhateverTheEncodingAndSeparator() throws Exception {
    Collected plain = read(SHEET.getBytes(UTF_8));
    ImportItem guide = plain.items().getFirst();
    assertThat(guide.title()).isEqualTo("Guide de l'été");
    assertThat(guide.summary()).isEqualTo("Un texte ; sur\ndeux lignes");
    assertThat(guide.themes()).containsExactly("eau", "climat");
    assertThat(guide.kind()).isEqualTo("guide");
    assertThat(guide.access()).isEqualTo(AccessRule.PUBLIC);
    assertThat(guide.publishedOn()).isEqualTo(LocalDate.of(2023, 10, 3));
    byte[] marked = ("\ufeff" + SHEET).getBytes(UTF_8);
    byte[] windows = SHEET.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"));
    byte[] tabs = SHEET.replace(" ; ", "§").replace(';', '\t').replace("§", " ; ").getBytes(UTF_8);
    assertThat(read(marked).items()).isEqualTo(plain.items());
    assertThat(read(tabs).items()).isEqualTo(plain.items());
    assertThat(read(windows).items()).hasSize(3);
  }

  @Test
  void aRowWithoutTitleIsRejectedWithItsLine() throws Exception {
    Collected read = read(SHEET.getBytes(UTF_8));
    assertThat(read.issues("title-missing").getFirst().place().line()).isEqualTo(4);
    assertThat(read.items()).hasSize(3);
    assertThat(read.issues("column-unknown").getFirst().arguments()).containsExactly("Couleur");
  }

  @Test
  void whatIsNotSaidToBePublicIsForMembers() throws Exception {
    Collected read = read(SHEET.getBytes(UTF_8));
    assertThat(read.item("Note").access()).isEqualTo(AccessRule.MEMBERS);
    assertThat(read.item("Fiche").access()).isEqualTo(AccessRule.MEMBERS);
    assertThat(read.issues("access-unknown")).hasSize(1);
    Collected bare = read("title,url\nX,www.exemple.org\n".getBytes(UTF_8));
    assertThat(bare.item("X").access()).isEqualTo(AccessRule.MEMBERS);
    assertThat(bare.item("X").links().getFirst().url()).isEqualTo("https://www.exemple.org");
    assertThat(bare.issues("access-missing")).hasSize(1);
  }

  @Test
  void aLicenceIsTakenAsItIsWritten() throws Exception {
    Collected read =
        read(
            "titre;Licence de réutilisation\nUn;etalab-2.0\nDeux;\nTrois; Tous droits réservés\n"
                .getBytes(UTF_8));
    assertThat(read.item("Un").licence()).isEqualTo("etalab-2.0");
    assertThat(read.item("Deux").licence()).isNull();
    assertThat(read.item("Trois").licence()).isEqualTo("Tous droits réservés");
    assertThat(read.issues("column-unknown")).isEmpty();
  }

  @Test
  void anUnknownKindIsQuotedWithItsLine() throws Exception {
    Collected read =
        read("titre;type;accès\nUn;Guide;public\nDeux;Bidule;public\n".getBytes(UTF_8));
    Issue told = read.issues("kind-unread").getFirst();
    assertThat(told.arguments()).containsExactly("Bidule", "guide");
    assertThat(told.place().line()).isEqualTo(3);
    assertThat(read.issues("kind-guessed")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"transfer", "transfer_en"})
  void theKindsThatTheWarningNamesAreUnderstood(String messages) throws Exception {
    var words = new Properties();
    words.load(
        Files.newBufferedReader(Path.of("src/main/resources/messages", messages + ".properties")));
    String warning = words.getProperty("transfer.issue.kind-unread");
    String[] named = warning.replaceAll(".*:[\\s\u00a0]+|\\.$", "").split(", ");
    assertThat(named).hasSameSizeAs(KindNames.ids());
    assertThat(Stream.of(named).map(name -> KindNames.id(name).orElse(name)))
        .containsExactlyInAnyOrderElementsOf(KindNames.ids());
  }

  @Test
  void aSheetThatCannotBeReadIsRefusedWhole() {
    assertThatThrownBy(() -> read("titre\n\"jamais fermé\n".getBytes(UTF_8)))
        .isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> read("a;b\n1;2\n".getBytes(UTF_8))).isInstanceOf(UnusableInput.class);
  }

  private Collected read(byte[] bytes) throws Exception {
    return Collected.from(new CsvFormat(), Files.write(folder.resolve("x.csv"), bytes));
  }
}
