package org.ressourcerie.transfer.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.Permission;
import org.ressourcerie.transfer.Collected;
import org.ressourcerie.transfer.UnusableInput;
import org.ressourcerie.transfer.spi.ImportTarget.Outcome;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.spi.Table;
import org.ressourcerie.transfer.spi.TableLine;
import org.ressourcerie.transfer.spi.TableTarget;

/** What a module sees of the files that are sent for its tables. */
class TableFormatTests {
  @TempDir private Path folder = Path.of("");

  @Test
  void columnsAreFoundByAnyOfTheirNames() throws Exception {
    var lines = lines("\ufeffVille;CODE INSEE;Vide\nÉvreux;27229;\n;;\nQuimper;29232;", UTF);
    assertThat(lines).extracting(TableLine::key).containsExactly("27229", "29232");
    assertThat(lines.getFirst().get("name")).isEqualTo("Évreux");
    assertThat(lines.getLast().place().line()).isEqualTo(4);
  }

  @Test
  void windowsTextAndCommasAreReadToo() throws Exception {
    var lines = lines("nom,code insee\nÉvreux,27229\n", Charset.forName("windows-1252"));
    assertThat(lines).extracting(line -> line.get("name")).containsExactly("Évreux");
  }

  @Test
  void aJsonListIsATable() throws Exception {
    var lines = lines("[{\"nom\":\"Évreux\",\"code\":\"27229\",\"zones\":[1]}]", UTF);
    assertThat(lines).extracting(TableLine::title).containsExactly("Évreux");
  }

  @Test
  void aColumnWithoutUseIsTold() throws Exception {
    Path file = file("nom;code;couleur\nÉvreux;27229;bleu\n", UTF);
    var read = Collected.from(new TableFormat(new Towns()), file);
    assertThat(read.issues("column-unknown"))
        .extracting(Issue::arguments)
        .containsExactly(List.of("couleur"));
  }

  @Test
  void aFileWithoutTheColumnsIsUnusable() throws Exception {
    Path file = file("nom;couleur\nÉvreux;bleu\n", UTF);
    assertThatThrownBy(() -> Collected.from(new TableFormat(new Towns()), file))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("code");
  }

  private static final Charset UTF = StandardCharsets.UTF_8;

  private List<TableLine> lines(String text, Charset charset) throws Exception {
    return Collected.from(new TableFormat(new Towns()), file(text, charset)).entries().stream()
        .map(entry -> entry.item())
        .filter(TableLine.class::isInstance)
        .map(TableLine.class::cast)
        .toList();
  }

  private Path file(String text, Charset charset) throws Exception {
    return Files.writeString(folder.resolve("towns.csv"), text, charset);
  }

  /** A table of towns. */
  private static final class Towns implements TableTarget {
    @Override
    public String format() {
      return "towns";
    }

    @Override
    public String label() {
      return "towns";
    }

    @Override
    public Permission needs() {
      return Permission.ADMIT;
    }

    @Override
    public String shown(String title) {
      return "";
    }

    @Override
    public List<Table> tables() {
      return List.of(
          new Table(
              "towns",
              List.of(
                  Table.Column.required("code", "code insee"),
                  Table.Column.optional("name", "nom", "ville")),
              true,
              cells -> cells.apply("code"),
              cells -> cells.apply("name")));
    }

    @Override
    public List<Issue> check(TableLine line) {
      return List.of();
    }

    @Override
    public List<Outcome> apply(List<TableLine> lines) {
      return List.of();
    }
  }
}
