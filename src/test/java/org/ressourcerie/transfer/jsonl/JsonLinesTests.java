package org.ressourcerie.transfer.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.transfer.Collected;
import org.ressourcerie.transfer.importing.ImportFormat;
import org.ressourcerie.transfer.spi.ImportItem;

/** One resource a line, and every way a line can be wrong. */
class JsonLinesTests {
  private static final String GOOD =
      "{\"key\":\"a\",\"title\":\"Guide\",\"kind\":\"guide\",\"audience\":\"public\"}";
  private final JsonLinesFormat format = new JsonLinesFormat(new ResourceSchema());
  @TempDir private Path folder = Path.of("");

  @Test
  void aFullLineBecomesAnItem() throws Exception {
    Files.writeString(folder.resolve("notes.pdf"), "x");
    ImportItem item =
        read("""
        {"source":"s","key":"k","title":"T","kind":"guide","provenance":"partner",\
        "summary":"S.","language":"en","publishedOn":"2024-02-29","themes":["eau"],\
        "territories":["31555"],"audience":"members","teaser":"contents",\
        "availableFrom":"2026-01-01T00:00:00Z","place":"Lille",\
        "eventStart":"2026-03-01T09:00:00+01:00","incomplete":true,\
        "blocks":[{"heading":"H","html":"<p>x</p>","audience":"staff"},{"text":"t"}],\
        "files":[{"path":"notes.pdf","audience":"members"}],\
        "links":["https://a.example",{"url":"https://b.example","title":"B"}],\
        "credits":[{"role":"author","person":"P","function":"F"}]}\
        """)
            .items()
            .getFirst();
    assertThat(item.access())
        .isEqualTo(AccessRule.to(Audience.MEMBERS, Instant.parse("2026-01-01T00:00:00Z"), null));
    assertThat(item.blocks().getFirst().access()).isEqualTo(AccessRule.STAFF);
    assertThat(item.files().getFirst().role()).isEqualTo("document");
    assertThat(item.links()).hasSize(2);
    assertThat(item.incomplete()).isTrue();
    assertThat(item.teaser()).isEqualTo("contents");
  }

  @Test
  void everyBadLineIsRejectedWithItsNumberAndTheOthersStay() throws Exception {
    Collected read =
        read(
            GOOD,
            "{not json",
            "[1]",
            GOOD.replace("\"audience\":\"public\"", "\"language\":\"fr\""),
            GOOD.replace("public", "everyone"),
            GOOD.replace("\"title\":\"Guide\"", "\"title\":3"),
            GOOD.replace("}", ",\"blocks\":[{\"text\":\"t\",\"audiense\":\"staff\"}]}"),
            GOOD.replace("}", ",\"blocks\":[{\"text\":\"t\",\"html\":\"h\"}]}"),
            GOOD.replace("}", ",\"publishedOn\":\"2024-02-31\"}"),
            GOOD.replace("}", ",\"publishedOn\":\"hier\"}"),
            GOOD.replace("}", ",\"audience\":\"staff\"}"),
            "",
            GOOD.replace("\"a\"", "\"b\""));
    assertThat(read.items()).extracting(ImportItem::key).containsExactly("a", "b");
    assertThat(read.issues("not-json").getFirst().place().line()).isEqualTo(2);
    assertThat(read.issues("not-an-object").getFirst().place().line()).isEqualTo(3);
    assertThat(read.issues("field-missing").getFirst().arguments()).containsExactly("audience");
    assertThat(read.issues("value-unknown").getFirst().arguments())
        .containsExactly("audience", "\"everyone\"", "public, members, staff");
    assertThat(read.issues("type-wrong")).hasSize(1);
    assertThat(read.issues("field-unknown").getFirst().arguments())
        .containsExactly("blocks[1].audiense");
    assertThat(read.issues("html-and-text")).hasSize(1);
    assertThat(read.issues("date-unreal").getFirst().arguments())
        .containsExactly("publishedOn", "2024-02-31");
    assertThat(read.issues("form-date")).hasSize(1);
    assertThat(read.issues("field-twice").getFirst().arguments()).containsExactly("audience");
  }

  @Test
  void aCoverSaysWhatItShowsAndWhatStaysInSight() throws Exception {
    Files.writeString(folder.resolve("digue.JPG"), "x");
    ImportItem.File cover =
        read(GOOD.replace(
                "}",
                ",\"cover\":{\"path\":\"digue.JPG\",\"alternative\":\"Une digue.\","
                    + "\"focus\":{\"x\":20,\"y\":90},\"audience\":\"members\"}}"))
            .items()
            .getFirst()
            .files()
            .getFirst();
    assertThat(cover.isCover()).isTrue();
    assertThat(cover.access()).isEqualTo(AccessRule.MEMBERS);
    assertThat(cover.said())
        .isEqualTo(new ImportItem.Said("Une digue.", false, "", "", 20, 90, false));
    for (String wrong : new String[] {"no.jpg", "../x.png"}) {
      assertThat(read(GOOD.replace("}", ",\"cover\":{\"path\":\"" + wrong + "\"}}")).items())
          .isEmpty();
    }
    Files.writeString(folder.resolve("digue.gif"), "x");
    assertThat(
            read(GOOD.replace("}", ",\"cover\":{\"path\":\"digue.gif\"}}"))
                .issues("cover-no-picture"))
        .hasSize(1);
  }

  @Test
  void filesOutsideTheFolderAreRefused() throws Exception {
    Path outside = Files.createTempFile("secret", ".pdf");
    Files.createSymbolicLink(folder.resolve("link.pdf"), outside);
    for (String path : new String[] {"../x.pdf", "/etc/passwd", "link.pdf"}) {
      Collected read = read(GOOD.replace("}", ",\"files\":[{\"path\":\"" + path + "\"}]}"));
      assertThat(read.items()).isEmpty();
      assertThat(read.issues("file-outside")).hasSize(1);
    }
    assertThat(
            read(GOOD.replace("}", ",\"files\":[{\"path\":\"no.pdf\"}]}")).issues("file-missing"))
        .hasSize(1);
    Files.delete(outside);
  }

  @Test
  void invalidUtf8IsRefusedOnItsLineOnly() throws Exception {
    byte[] bytes =
        (GOOD + "\n" + GOOD.replace("Guide", "Gu#de") + "\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xe9 : bytes[i];
    }
    Path file = Files.write(folder.resolve("x.jsonl"), bytes);
    Collected read = Collected.from(format, file);
    assertThat(read.items()).hasSize(1);
    assertThat(read.issues("line-not-utf8").getFirst().place().line()).isEqualTo(2);
  }

  @Test
  void aLineWithoutEndIsPassedOverWithoutBeingHeld() throws Exception {
    try (var lines = new LineReader(new Endless(1L << 30), 1 << 20)) {
      assertThat(lines.next()).isEmpty();
      assertThat(lines.wasTooLong()).isTrue();
      assertThat(lines.next()).isEqualTo("b".getBytes(StandardCharsets.UTF_8));
      assertThat(lines.next()).isNull();
    }
  }

  @Test
  void theLabelReplacesTheToldSource() throws Exception {
    Path file =
        Files.writeString(folder.resolve("x.jsonl"), GOOD.replace("{", "{\"source\":\"told\","));
    assertThat(Collected.from(format, file).items().getFirst().source()).isEqualTo("told");
    var imposed = new ImportFormat.Source("label", true);
    assertThat(Collected.from(format, file, imposed).items().getFirst().source())
        .isEqualTo("label");
  }

  private Collected read(String... lines) throws Exception {
    Path file = Files.writeString(folder.resolve("x.jsonl"), String.join("\n", lines));
    return Collected.from(format, file);
  }

  /** So many letters, then a line end and another line. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long length) {
      left = length + 2;
    }

    @Override
    public int read() {
      left--;
      return left >= 2 ? 'a' : left == 1 ? '\n' : left == 0 ? 'b' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left > length + 2L) {
        java.util.Arrays.fill(into, from, from + length, (byte) 'a');
        left -= length;
        return length;
      }
      int one = read();
      into[from] = (byte) one;
      return one < 0 ? -1 : 1;
    }
  }
}
