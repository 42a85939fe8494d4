package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.Photos;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cover in a draft: kept, seen before it is published, taken back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverWritingTests {
  private static final String SAID = "Trois barques sur la grève.";
  private static final Pattern LINK = Pattern.compile("<code>[^<]*(/apercu/[^<]+)</code>");

  @Autowired private FileStore files;
  @Autowired private FileReading reading;
  @Autowired private MatrixReaders.Accounts accounts;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private String sha256 = "";
  private Site stranger;
  private Site member;
  private Site editor;

  @BeforeAll
  void storeAPhoto() throws IOException {
    accounts.create();
    stranger = Site.stranger(port);
    member = accounts.site(Reader.MEMBER, port, null, List.of());
    editor = accounts.site(Reader.EDITOR, port, null, List.of());
    sha256 = files.store(new ByteArrayInputStream(Photos.jpeg(900, 600, 1)), "greve.jpg").sha256();
    assertThat(reading.awaitRead(Duration.ofMinutes(2))).isTrue();
  }

  @Test
  void aCoverIsWrittenTakenAwayComparedAndTakenBack() {
    Desk desk = new Desk(editor);
    String draft = desk.begin("guide");
    assertThat(save(desk, draft).statusCode()).isEqualTo(303);
    String seen = "/images/brouillon-" + draft.replaceAll(".*/", "") + "/" + sha256 + "/640.webp";
    assertThat(editor.get(seen).statusCode()).isEqualTo(200);
    assertThat(desk.page(draft)).contains(seen.replace("640.webp", ""));
    for (Site reader : List.of(stranger, member)) {
      assertThat(reader.get(seen).statusCode()).isEqualTo(404);
    }
    String there = Desk.there(desk.publish(draft));
    assertThat(stranger.get(there).body()).contains(SAID, "focus-x-7 focus-y-3");

    long number = Long.parseLong(there.replaceAll("/r/([0-9]+)-.*", "$1"));
    String without = desk.beginOver(number);
    desk.save(without, Desk.guide("Sur la digue", "Une digue."));
    desk.publish(without);
    assertThat(stranger.get(there).body()).doesNotContain(SAID, "class=\"cover\"");
    assertThat(image(number).statusCode()).isEqualTo(404);

    String resource = "/administration/ressources/" + number;
    assertThat(desk.page(resource + "/comparaison?revision=2")).contains("Couverture", SAID);
    Desk.there(desk.publish(Desk.there(desk.send(resource + "/revisions/1/brouillon", Map.of()))));
    assertThat(stranger.get(there).body()).contains(SAID, "focus-x-7 focus-y-3");
  }

  @Test
  void theTeamSeesTheCoverOfADraftWhereItsReaderWould() {
    Desk desk = new Desk(editor);
    String draft = desk.begin("guide");
    Map<String, String> fields = fields();
    fields.put("b.couverture.stance", "members");
    save(desk, draft, fields);
    assertThat(desk.page(draft + "/apercu")).contains("Une digue.").doesNotContain(SAID);
    String owner = "/images/brouillon-" + draft.replaceAll(".*/", "") + "/" + sha256;
    assertThat(desk.page(draft + "/apercu?comme=adherent")).contains(SAID, owner);

    String until = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
    Map<String, String> form = Map.of("purpose", "Pour l’essai", "until", until);
    Matcher link = LINK.matcher(desk.send(draft + "/apercus", form).body());
    assertThat(link.find()).isTrue();
    String shown = stranger.get(link.group(1)).body();
    assertThat(shown).contains(SAID, "focus-x-7 focus-y-3").doesNotContain(owner);
    Matcher image = Pattern.compile("/images/apercu-[^ \"]+/640.webp").matcher(shown);
    assertThat(image.find()).isTrue();
    assertThat(stranger.get(image.group()).statusCode()).isEqualTo(200);
  }

  @Test
  void onePictureOnTwoCoversMakesNoTwins() {
    Desk desk = new Desk(editor);
    for (String title : List.of("La cale sèche", "Le chenal balisé")) {
      String draft = desk.begin("guide");
      Map<String, String> fields = fields();
      fields.put("title", title);
      fields.put("b.couverture.f.0.alternative", "Une bouée.");
      save(desk, draft, fields);
      assertThat(desk.publish(draft).statusCode()).isEqualTo(303);
    }
    assertThat(desk.page("/administration/qualite/doublons"))
        .contains("Ressources qui se ressemblent")
        .doesNotContain("La cale sèche", "Le chenal balisé");
  }

  @Test
  void aDraftThatWasSavedBeforePicturesWereCroppedIsStillRead() {
    Desk desk = new Desk(editor);
    String draft = desk.begin("guide");
    save(desk, draft);
    int changed =
        sql.sql(
                """
                update resources.draft set content = content
                  #- '{blocks,1,files,0,figure,focus}' #- '{blocks,1,files,0,figure,teased}'
                where id = ? and content #> '{blocks,1,files,0,figure,focus}' is not null\
                """)
            .param(Long.valueOf(draft.replaceAll(".*/", "")))
            .update();
    assertThat(changed).isEqualTo(1);
    assertThat(desk.page(draft)).contains(SAID, "value=\"50\"");
  }

  private HttpResponse<String> save(Desk desk, String draft) {
    return save(desk, draft, fields());
  }

  private Map<String, String> fields() {
    Map<String, String> fields = Desk.guide("Sur la digue", "Une digue.");
    String file = "b.couverture.f.0.";
    fields.put("b.couverture.type", "cover");
    fields.put("b.couverture.stance", "open");
    fields.put(file + "sha", sha256);
    fields.put(file + "name", "greve.jpg");
    fields.put(file + "role", "image");
    fields.put(file + "stance", "open");
    fields.put(file + "alternative", SAID);
    fields.put(file + "focus.x", "70");
    fields.put(file + "focus.y", "30");
    return fields;
  }

  private HttpResponse<String> save(Desk desk, String draft, Map<String, String> fields) {
    fields.put("saves", Long.toString(desk.saves(draft)));
    fields.put("_csrf", desk.token());
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + Site.encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return editor.post(draft, form + "&block=couverture");
  }

  private HttpResponse<String> image(long number) {
    return stranger.get("/images/r" + number + "/" + sha256 + "/640.webp");
  }
}
