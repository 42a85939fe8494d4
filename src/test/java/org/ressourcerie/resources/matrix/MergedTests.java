package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.Items;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two resources that are one: the addresses of one lead to the other, for who may know of both. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedTests {
  @TempDir static Path folder;
  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk desk;
  private Site stranger;
  private Site member;

  @BeforeAll
  void enter() {
    accounts.create();
    desk = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
    stranger = Site.stranger(port);
    member = accounts.site(Reader.MEMBER, port, null, List.of());
  }

  private long publish(String key, Items item) {
    target.apply(List.of(item.titled("Jumelle " + key).made()));
    return sql.sql("select number from resources.resource where source = 'merged' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private static Items text(String key) {
    return item("merged", key).block("Partie", "<p>Un texte.</p>");
  }

  @Test
  void everyAddressOfAMergedResourceLeadsToTheOtherUntilTheyAreParted() throws Exception {
    Path file = Files.writeString(folder.resolve("jumeau.txt"), "Un fichier jumeau.");
    long kept = publish("kept", text("kept").on("Jumelage"));
    long gone = publish("gone", text("gone").on("Jumelage").file(file, AccessRule.PUBLIC));
    String hash = hash(gone);
    assertThat(desk.page(path(kept) + "?avec=https://example.org/r/" + gone + "-jumelle"))
        .contains("Jumelle kept", "Jumelle gone", "Garder plutôt l’autre", "jumeau");
    assertThat(merge(kept, gone, Map.of()).statusCode()).isEqualTo(303);

    String page = "/r/" + kept + "-jumelle-kept";
    leads("/r/" + gone, page);
    leads("/r/" + gone + "-jumelle-gone", page);
    leads("/en/r/" + gone + "-jumelle-gone", "/en" + page);
    leads("/r/" + gone + "-jumelle-gone/texte/" + hash, page);
    leads("/fichiers/r" + gone + "/" + hash + "/jumeau.txt", page);
    leads("/api/v1/resources/" + gone, "/api/v1/resources/" + kept);
    index.awaitUpToDate(Duration.ofMinutes(1));
    for (String list : List.of("/themes/jumelage", "/recherche?q=jumelle", "/ressources")) {
      assertThat(stranger.get(list).body()).as(list).doesNotContain("Jumelle gone");
    }
    publish("gone", text("gone").summed("Un résumé tout neuf"));
    leads("/r/" + gone, page);

    assertThat(desk.page("/administration/ressources/" + gone + "/suivi"))
        .contains("son adresse mène ailleurs", "La séparer");
    desk.send(path(gone) + "/fin", Map.of());
    assertThat(stranger.get("/r/" + gone + "-jumelle-gone").statusCode()).isEqualTo(200);
    index.awaitUpToDate(Duration.ofMinutes(1));
    assertThat(stranger.get("/themes/jumelage").body()).contains("Jumelle gone");
  }

  @Test
  void whatTheOtherHasIsTakenForNoMoreReadersThanBefore() throws Exception {
    Path file = Files.writeString(folder.resolve("reserve.txt"), "Un fichier réservé jumeau.");
    long kept = publish("wide", text("wide").on("Jumelage large"));
    long gone =
        publish(
            "narrow",
            item("merged", "narrow")
                .readBy(AccessRule.MEMBERS, "title")
                .on("Jumelage étroit")
                .file(file, AccessRule.PUBLIC));
    String hash = hash(gone);
    Map<String, String> taken = Map.of("theme", "Jumelage étroit", "block", "0");
    assertThat(merge(kept, gone, taken).statusCode()).isEqualTo(303);
    String opened = "/fichiers/r" + kept + "/" + hash + "/reserve.txt";
    assertThat(member.get(opened).statusCode()).isEqualTo(200);
    assertThat(stranger.get(opened).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/r/" + kept + "-jumelle-wide").body())
        .contains("Jumelage étroit", "Jumelage large", "Un texte.");
  }

  @Test
  void aFileThatTheOtherHasTooLeadsThereForWhoMayOpenItThere() throws Exception {
    Path file = Files.writeString(folder.resolve("commun.txt"), "Un fichier commun jumeau.");
    long kept = publish("shared", text("shared").file(file, AccessRule.MEMBERS));
    long gone = publish("sharing", text("sharing").file(file, AccessRule.PUBLIC));
    String hash = hash(gone);
    assertThat(desk.page("/administration/qualite/doublons"))
        .contains("Même fichier.", path(kept) + "?avec=" + gone);
    assertThat(desk.page("/administration/qualite")).contains("/administration/qualite/doublons");
    merge(kept, gone, Map.of());
    assertThat(desk.page("/administration/qualite/doublons")).doesNotContain("?avec=" + gone);
    String page = "/r/" + kept + "-jumelle-shared";
    for (String address :
        List.of(
            "/fichiers/r%s/" + hash + "/commun.txt",
            "/vignettes/r%s/" + hash + ".jpg",
            "/images/r%s/" + hash + "/640.webp")) {
      HttpResponse<String> seen = member.get(address.formatted(gone));
      assertThat(seen.statusCode()).isEqualTo(301);
      assertThat(seen.headers().firstValue("Location").orElse(""))
          .endsWith(address.formatted(kept));
      leads(address.formatted(gone), page);
    }
    assertThat(stranger.get("/images/r" + gone + "/" + hash + "/a%20b").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aStrangerIsNeitherToldOfTheOneThatWentNorOfTheOneThatStays() {
    Items hidden = text("hidden").readBy(AccessRule.MEMBERS, "none");
    long secret = publish("hidden", hidden);
    long open = publish("open", text("open"));
    merge(open, secret, Map.of());
    absent(secret);
    assertThat(member.get("/r/" + secret).statusCode()).isEqualTo(301);

    long closed = publish("closed", text("closed").readBy(AccessRule.MEMBERS, "none"));
    long public2 = publish("once", text("once"));
    merge(closed, public2, Map.of());
    absent(public2);
    assertThat(member.get("/r/" + public2).statusCode()).isEqualTo(301);
    assertThat(member.get("/api/v1/resources/" + public2).statusCode()).isEqualTo(301);
    for (Site other : List.of(stranger, member)) {
      assertThat(other.get(path(open)).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aChainLeadsToItsEnd() {
    long first = publish("first", text("first"));
    long second = publish("second", text("second"));
    long third = publish("third", text("third"));
    merge(second, first, Map.of());
    merge(third, second, Map.of());
    leads("/r/" + first, "/r/" + third + "-jumelle-third");
    assertThat(merge(third, first, Map.of()).body()).contains("Aucune autre ressource publiée");
  }

  @Test
  void whatHasChangedOrIsBeingRewrittenIsNotMerged() {
    long kept = publish("moving", text("moving"));
    long gone = publish("still", text("still"));
    long version = version(kept);
    publish("moving", text("moving").summed("Un résumé venu depuis"));
    Map<String, String> stale = new LinkedHashMap<>();
    stale.put("avec", Long.toString(gone));
    stale.put("version", Long.toString(version));
    stale.put("otherVersion", Long.toString(version(gone)));
    assertThat(desk.send(path(kept), stale).body()).contains("a changé depuis");
    desk.beginOver(gone);
    assertThat(merge(kept, gone, Map.of()).body()).contains("Un brouillon est en cours");
    assertThat(stranger.get("/r/" + gone + "-jumelle-still").statusCode()).isEqualTo(200);
    assertThat(desk.page(path(kept) + "?avec=rien")).contains("Aucune autre ressource publiée");
    assertThat(desk.page(path(kept) + "?avec=" + kept)).contains("Aucune autre ressource");
  }

  private void leads(String from, String to) {
    HttpResponse<String> answer = stranger.get(from);
    assertThat(answer.statusCode()).as(from).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location").orElse("")).as(from).endsWith(to);
  }

  private void absent(long number) {
    for (String address : List.of("/r/" + number, "/api/v1/resources/" + number)) {
      HttpResponse<String> answer = stranger.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("Jumelle");
    }
  }

  private HttpResponse<String> merge(long kept, long gone, Map<String, String> taken) {
    Map<String, String> fields = new LinkedHashMap<>(taken);
    fields.put("avec", Long.toString(gone));
    fields.put("version", Long.toString(version(kept)));
    fields.put("otherVersion", Long.toString(version(gone)));
    return desk.send(path(kept), fields);
  }

  private long version(long number) {
    return sql.sql("select version from resources.resource where number = ?")
        .param(number)
        .query(Long.class)
        .single();
  }

  private String hash(long number) {
    return sql.sql(
            "select f.sha256 from resources.attachment f join resources.resource r"
                + " on r.revision = f.revision where r.number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  private static String path(long number) {
    return "/administration/ressources/" + number + "/fusion";
  }
}
