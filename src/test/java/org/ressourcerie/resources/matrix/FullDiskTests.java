package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ressourcerie.files.storing.FileBytes;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A file is sent to a site whose disk is full: its drafts lie on {@code /dev/full}, where the
 * system refuses every byte.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({MatrixReaders.class, FullDiskTests.Full.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class FullDiskTests {
  private static final AtomicBoolean FULL = new AtomicBoolean();

  @TestConfiguration(proxyBeanMethods = false)
  static class Full {
    @Bean
    @Primary
    FileBytes onAFullDisk(
        @Qualifier("org.ressourcerie.files.storing.DiskFileBytes") FileBytes disk) {
      return new FileBytes() {
        @Override
        public Path draft() throws IOException {
          Path draft = disk.draft();
          if (FULL.get()) {
            Files.delete(draft);
            Files.createSymbolicLink(draft, Path.of("/dev/full"));
          }
          return draft;
        }

        @Override
        public void keep(Path draft, String entry) throws IOException {
          disk.keep(draft, entry);
        }

        @Override
        public Optional<Resource> open(String entry) {
          return disk.open(entry);
        }

        @Override
        public Optional<Path> local(String entry) {
          return disk.local(entry);
        }
      };
    }
  }

  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private Desk editor;

  @BeforeAll
  void enter() {
    long person =
        sql.sql(
                "insert into members.person (slug, family_name) values ('grebe', 'Grèbe')"
                    + " returning id")
            .query(Long.class)
            .single();
    long account =
        sql.sql(
                "insert into members.account (person, email) values (?, 'grebe@example.org')"
                    + " returning id")
            .param(person)
            .query(Long.class)
            .single();
    sql.sql("insert into members.account_role values (?, 'editor')").param(account).update();
    Site site = Site.visitor(port);
    site.post("/essai/porte", "account=" + account);
    editor = new Desk(site);
  }

  @Test
  void whatWasTypedIsSavedTheFileIsRefusedWith507AndNothingOfItStays(CapturedOutput output) {
    String draft = editor.begin("guide");
    Map<String, String> fields = Desk.guide("Le grèbe huppé", "<p>Un grèbe sans place.</p>");
    fields.put("b.un.type", "files");
    FULL.set(true);
    HttpResponse<String> answer = send(draft, fields, "Note du grèbe.", "upload.un");
    FULL.set(false);
    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(answer.body()).contains("Il n’y a plus de place", "Le grèbe huppé");
    assertThat(editor.page(draft)).contains("Le grèbe huppé").doesNotContain("grebe.txt");
    assertThat(output.getOut())
        .contains("The disk that keeps files is full: grebe.txt was not kept")
        .doesNotContain("No space left on device\n\tat");
    assertThat(kept()).isZero();
    assertThat(send(draft, fields, "Note du grèbe.", "upload.un").statusCode()).isEqualTo(303);
    assertThat(editor.page(draft)).contains("grebe.txt");
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void droppedFilesThatFindNoRoomMakeNoDraft() {
    FULL.set(true);
    HttpResponse<String> answer =
        send("/administration/ressources/nouvelle/fichiers", Map.of(), "Grèbe.", "fichiers");
    FULL.set(false);
    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(answer.body()).contains("Plus de place", "rien n’en a été gardé");
  }

  private int kept() {
    return sql.sql("select count(*) from files.stored_file where size = ?")
        .param("Note du grèbe.".getBytes(StandardCharsets.UTF_8).length)
        .query(Integer.class)
        .single();
  }

  private HttpResponse<String> send(
      String path, Map<String, String> fields, String text, String file) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", editor.token());
    if (!fields.isEmpty()) {
      all.put("saves", Long.toString(editor.saves(path)));
    }
    String parts =
        all.entrySet().stream()
            .map(field -> part(field.getKey(), "") + field.getValue() + "\r\n")
            .collect(Collectors.joining());
    String body = parts + part(file, "; filename=\"grebe.txt\"") + text + "\r\n--limite--\r\n";
    return editor.site.send(
        "POST",
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "multipart/form-data; boundary=limite");
  }

  private static String part(String name, String more) {
    return "--limite\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
  }
}
