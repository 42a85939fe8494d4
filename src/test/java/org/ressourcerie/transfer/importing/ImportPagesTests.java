package org.ressourcerie.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.Importing;
import org.ressourcerie.transfer.UnusableInput;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the team sees of its imports. */
@WebTest
class ImportPagesTests {
  private static final String IMPORTS = "/administration/imports";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  @Autowired private Importing importing;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  @TempDir private Path folder = Path.of("");

  @Test
  void aReportNamesTheFileAndNotItsFolder() throws Exception {
    Path table = Files.writeString(folder.resolve("sans-titre.csv"), "a;b\n1;2\n");
    var options = new ImportOptions(true, null);
    assertThatThrownBy(() -> importing.run("csv", table, options, progress -> {}))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining(table.toString());
    Site team = Site.signedIn(port, "staff");
    String imports = team.get(IMPORTS).body();
    assertThat(imports).contains("sans-titre.csv").doesNotContain(folder.toString());
    var link = Pattern.compile(IMPORTS + "/\\d+").matcher(imports);
    assertThat(link.find()).isTrue();
    assertThat(team.get(link.group()).body())
        .contains("n’a pas de colonne", "sans-titre.csv")
        .doesNotContain(folder.toString());
  }

  @Test
  void anEmptyFileIsNamedAndWhatWasChosenIsKept() {
    Site team = Site.signedIn(port, "staff");
    HttpResponse<String> answer =
        team.upload(
            IMPORTS,
            Map.of("_csrf", token(team), "format", "jsonl", "label", "bilan", "check", "true"),
            "vide.csv",
            "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Le fichier «\u00a0vide.csv\u00a0» est vide")
        .contains("<option value=\"jsonl\" selected>")
        .contains("value=\"bilan\"")
        .containsPattern("type=\"checkbox\" value=\"true\" checked");
  }

  @Test
  void aFileSentWithoutTheTokenOfTheSessionIsRefused() {
    Site team = Site.signedIn(port, "staff");
    for (Map<String, String> form :
        List.of(Map.of("format", "jsonl"), Map.of("format", "jsonl", "_csrf", "another"))) {
      assertThat(team.upload(IMPORTS, form, "liste.jsonl", "{}").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void anAddressInsideTheNetworkIsNotReadAndIsKept() {
    Site team = Site.signedIn(port, "staff");
    String address = "http://127.0.0.1/administration/delegues.csv";
    HttpResponse<String> answer =
        team.upload(
            IMPORTS,
            Map.of("_csrf", token(team), "format", "jsonl", "address", address, "label", "bilan"),
            "",
            "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("mène à l’intérieur de ce réseau")
        .contains("value=\"" + address + "\"")
        .contains("value=\"bilan\"");
  }

  @Test
  void aRunWhoseProcessHasDiedIsShownInterrupted() {
    long dead =
        sql.sql(
                """
                insert into transfer.run (format, path, check_only, started_at, done, total)
                values ('jsonl', 'coupe.jsonl', false, now() - interval '1 hour', 100, 5000)
                returning id\
                """)
            .query(Long.class)
            .single();
    assertThat(Site.signedIn(port, "staff").get(IMPORTS + "/" + dead).body())
        .contains("JSON Lines, une ressource par ligne, coupe.jsonl")
        .contains("Interrompu", "reprend la suite")
        .doesNotContain("http-equiv=\"refresh\"");
  }

  @Test
  void anImportThatBeginsKnowsThatEarlierOnesHaveDied() throws Exception {
    long dead =
        sql.sql(
                """
                insert into transfer.run (format, path, check_only)
                values ('csv', 'coupe.csv', false) returning id\
                """)
            .query(Long.class)
            .single();
    Path table = Files.writeString(folder.resolve("suite.csv"), "titre\nUn\n");
    importing.run("csv", table, new ImportOptions(true, null), progress -> {});
    assertThat(
            sql.sql("select state from transfer.run where id = ?")
                .param(dead)
                .query(String.class)
                .single())
        .isEqualTo("interrupted");
  }

  private static String token(Site team) {
    var found = TOKEN.matcher(team.get(IMPORTS).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
