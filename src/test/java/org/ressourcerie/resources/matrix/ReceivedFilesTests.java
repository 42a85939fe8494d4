package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Big files come in pieces, by the protocol tus. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceivedFilesTests {
  private static final String HERE = "/administration/televersements";
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk editor;
  private Desk other;

  @BeforeAll
  void enter() {
    accounts.create();
    editor = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
    other = new Desk(accounts.site(Reader.ADMINISTRATOR, port, null, List.of()));
  }

  @Test
  void aFileInPiecesIsTakenIntoItsBlockAndForgotten() {
    byte[] all = "Une charte en deux morceaux.".getBytes(StandardCharsets.UTF_8);
    String there = begin(editor, "Charte_en_morceaux.txt", all.length);
    assertThat(piece(editor, there, 0, java.util.Arrays.copyOf(all, 10)).statusCode())
        .isEqualTo(204);
    assertThat(offset(editor, there)).isEqualTo("10");
    String draft = editor.begin("guide");
    assertThat(take(draft, there)).endsWith("?refus=editing.upload.broken#b.un");
    assertThat(piece(editor, there, 10, java.util.Arrays.copyOfRange(all, 10, all.length)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(204);
    assertThat(take(draft, there)).endsWith("#b.un").doesNotContain("refus");
    assertThat(editor.page(draft)).contains("Charte_en_morceaux.txt", "b.un.f.0.sha");
    assertThat(ask(editor, "HEAD", there).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyElseGoesOnWithIt() {
    String there = begin(editor, "A_moi.txt", 3);
    byte[] piece = {1, 2, 3};
    assertThat(ask(other, "HEAD", there).statusCode()).isEqualTo(404);
    assertThat(piece(other, there, 0, piece).statusCode()).isEqualTo(404);
    assertThat(ask(other, "DELETE", there).statusCode()).isEqualTo(404);
    Desk member = new Desk(accounts.site(Reader.MEMBER, port, null, List.of()));
    assertThat(ask(member, "HEAD", there).statusCode()).isEqualTo(404);
    assertThat(beginning(member, "x.txt", 3).statusCode()).isEqualTo(404);
    assertThat(Site.stranger(port).send("HEAD", there).statusCode()).isEqualTo(404);
    assertThat(offset(editor, there)).isEqualTo("0");
    HttpResponse<String> untold =
        editor.site.send(
            "PATCH",
            there,
            piece,
            "Tus-Resumable",
            "1.0.0",
            "Upload-Offset",
            "0",
            "Content-Type",
            "application/offset+octet-stream");
    assertThat(untold.statusCode()).isEqualTo(403);
    assertThat(ask(editor, "DELETE", there).statusCode()).isEqualTo(204);
    assertThat(ask(editor, "HEAD", there).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsSent() {
    assertThat(beginning(editor, "long.mp4", 600L << 20).statusCode()).isEqualTo(413);
    assertThat(beginning(editor, "long.mp4", Long.MAX_VALUE / 16).statusCode()).isIn(413, 507);
  }

  @Test
  void aProgramThatIsCalledPdfIsToldAndNotKept() {
    byte[] program = new byte[200];
    program[0] = 'M';
    program[1] = 'Z';
    String there = begin(editor, "facture.pdf", program.length);
    piece(editor, there, 0, program);
    String draft = editor.begin("guide");
    String next = take(draft, there);
    assertThat(next).contains("refus=editing.upload.renamed");
    assertThat(editor.page(next.replaceAll("#.*", "")))
        .contains("programme nommé .pdf")
        .doesNotContain("facture.pdf");
  }

  /** Sends the form of the draft with what was received; answers with where it leads. */
  private String take(String draft, String there) {
    Map<String, String> fields = Desk.guide("Reçu en morceaux", "");
    fields.put("b.un.type", "files");
    fields.put("do", "upload.un");
    fields.put("received.un", there.replaceAll(".*/", ""));
    HttpResponse<String> answer = editor.save(draft, fields);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String begin(Desk desk, String name, long length) {
    HttpResponse<String> answer = beginning(desk, name, length);
    assertThat(answer.statusCode()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("https?://[^/]*", "");
  }

  private static HttpResponse<String> beginning(Desk desk, String name, long length) {
    String told = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    return desk.site.send(
        "POST",
        HERE,
        new byte[0],
        "Tus-Resumable",
        "1.0.0",
        "Upload-Length",
        Long.toString(length),
        "Upload-Metadata",
        "filename " + told,
        "X-CSRF-TOKEN",
        desk.token());
  }

  private static HttpResponse<String> piece(Desk desk, String there, int offset, byte[] bytes) {
    return desk.site.send(
        "PATCH",
        there,
        bytes,
        "Tus-Resumable",
        "1.0.0",
        "Upload-Offset",
        Integer.toString(offset),
        "Content-Type",
        "application/offset+octet-stream",
        "X-CSRF-TOKEN",
        desk.token());
  }

  private static HttpResponse<String> ask(Desk desk, String method, String there) {
    return desk.site.send(
        method, there, new byte[0], "Tus-Resumable", "1.0.0", "X-CSRF-TOKEN", desk.token());
  }

  private static String offset(Desk desk, String there) {
    return ask(desk, "HEAD", there).headers().firstValue("Upload-Offset").orElse("none");
  }
}
