package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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

/** One change of many resources: chosen, shown, made, told, undone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LotsTests {
  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @Autowired private MatrixReaders.MovedClock clock;
  @LocalServerPort private int port;
  private Desk desk;
  private Site stranger;

  @BeforeAll
  void enter() {
    accounts.create();
    desk = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
    stranger = Site.stranger(port);
  }

  private long publish(String key, Items item) {
    target.apply(List.of(item.titled("En lot " + key).made()));
    return sql.sql("select number from resources.resource where source = 'bulked' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private static Items text(String key) {
    return item("bulked", key).block("Partie", "<p>Un texte.</p>");
  }

  @Test
  void aThemeIsReplacedEverywhereAndPutBackWhereNothingHasChangedSince() {
    long one = publish("one", text("one").on("Vieux lot").on("Autre lot"));
    long two = publish("two", text("two").on("Vieux lot"));
    long same = publish("same", text("same").on("Autre lot"));
    String bulk = choose(one, two, same);
    change(bulk, "theme-replaced", "vieux lot", "Lot neuf", Map.of("why", "Tri de novembre"));

    String preview = desk.page(bulk);
    assertThat(preview)
        .contains("2 ressources changeraient", "Une autre resterait telle quelle")
        .contains("Thème remplacé\u00a0: Vieux lot → Lot neuf", "Autre lot · Lot neuf");
    assertThat(themes(one)).containsExactly("Autre lot", "Vieux lot");
    confirm(bulk);

    assertThat(desk.page(bulk))
        .contains("2 ressources changées", "Une ressource pour laquelle rien ne changeait");
    assertThat(themes(one)).containsExactly("Autre lot", "Lot neuf");
    assertThat(themes(two)).containsExactly("Lot neuf");
    assertThat(stranger.get("/r/" + two + "-en-lot-two").body()).contains("Un texte.");
    assertThat(desk.page("/administration/ressources/" + two + "/suivi"))
        .contains("Changée avec d’autres", "Tri de novembre", "matrice-EDITOR")
        .doesNotContain("Règles d’accès changées");
    index.awaitUpToDate(Duration.ofMinutes(1));
    assertThat(stranger.get("/recherche?q=&theme=Lot+neuf").body())
        .contains("En lot one", "En lot two");

    String later = choose(two);
    change(later, "theme-added", "", "Troisième lot", Map.of());
    confirm(later);
    desk.send(bulk + "/annulation", Map.of());
    assertThat(themes(one)).containsExactly("Autre lot", "Vieux lot");
    assertThat(themes(two)).containsExactly("Lot neuf", "Troisième lot");
    assertThat(desk.page(bulk))
        .contains("Une ressource remise comme avant", "Une ressource a changé depuis")
        .doesNotContain("/annulation\"");
    assertThat(desk.page("/administration/ressources/" + one + "/suivi"))
        .contains("Changement en lot annulé");
    assertThat(revisions(one)).isEqualTo(3);
    desk.send(bulk + "/annulation", Map.of());
    assertThat(revisions(one)).isEqualTo(3);
  }

  @Test
  void anImportDoesNotTakeBackWhatALotHasChanged() {
    long number = publish("kept", text("kept").on("Lot importé"));
    String bulk = choose(number);
    change(bulk, "theme-removed", "Lot importé", "", Map.of());
    confirm(bulk);
    publish("kept", text("kept").on("Lot importé").summed("Un autre résumé"));
    assertThat(themes(number)).isEmpty();
    desk.send(bulk + "/annulation", Map.of());
    assertThat(themes(number)).containsExactly("Lot importé");
    publish("kept", text("kept").on("Lot importé").summed("Encore un résumé"));
    assertThat(stranger.get("/r/" + number).statusCode()).isEqualTo(301);
    assertThat(stranger.get("/r/" + number + "-en-lot-kept").body()).contains("Encore un résumé");
  }

  @Test
  void namesAndFunctionsCitedAreReplaced() {
    long number = publish("cited", text("cited").by("Berthe Lot", "Commune de Lot"));
    String bulk = choose(number);
    change(bulk, "organisation-replaced", "Commune de Lot", "Communauté de Lot", Map.of());
    assertThat(desk.page(bulk)).contains("Berthe Lot, directrice, Communauté de Lot");
    confirm(bulk);
    String function = choose(number);
    change(function, "function-replaced", "directrice", "présidente", Map.of());
    confirm(function);
    String person = choose(number);
    change(person, "person-replaced", "Berthe Lot", "Berthe Delot", Map.of());
    confirm(person);
    assertThat(
            sql.sql(
                    "select p.name || ', ' || c.function || ', ' || o.name from resources.credit c"
                        + " join resources.resource r on r.revision = c.revision"
                        + " join resources.person p on p.id = c.person"
                        + " join resources.organisation o on o.id = c.organisation"
                        + " where r.number = ?")
                .param(number)
                .query(String.class)
                .list())
        .containsExactly("Berthe Delot, présidente, Communauté de Lot");
  }

  @Test
  void whoWouldReadMoreIsToldBeforeReadersChangeAndComesBackWithTheLot() {
    Items reserved = item("bulked", "read").readBy(AccessRule.MEMBERS, "none");
    long number =
        publish(
            "read",
            reserved
                .block("Ouverte", "<p>Le frelon du lot.</p>")
                .block("Close", "<p>Le bourdon du lot.</p>", AccessRule.MEMBERS));
    long open = publish("open", text("open"));
    String bulk = choose(number, open);
    String readers = bulk + "/changement";
    assertThat(desk.send(readers, Map.of("kind", "readers", "teaser", "title")).body())
        .contains("Choisissez au moins un public", "Dites pourquoi");
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("kind", "readers");
    asked.put("readers", "public");
    asked.put("teaser", "none");
    asked.put("why", "Assemblée");
    assertThat(desk.send(readers, asked).statusCode()).isEqualTo(303);
    assertThat(desk.page(bulk))
        .contains("Une ressource réservée s’ouvrirait à tout le monde", "Le frelon du lot.")
        .doesNotContain("Le bourdon du lot.");
    assertThat(stranger.get("/r/" + number + "-en-lot-read").statusCode()).isEqualTo(404);
    confirm(bulk);
    assertThat(stranger.get("/r/" + number + "-en-lot-read").body())
        .contains("Le frelon du lot.")
        .doesNotContain("Le bourdon du lot.");
    desk.send(bulk + "/annulation", Map.of());
    assertThat(stranger.get("/r/" + number + "-en-lot-read").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/r/" + open + "-en-lot-open").statusCode()).isEqualTo(200);
  }

  @Test
  void whatChangesOrIsRewrittenAfterThePreviewIsLeftAlone() {
    long moved = publish("moved", text("moved"));
    long drafted = publish("drafted", text("drafted"));
    long fine = publish("fine", text("fine"));
    String bulk = choose(moved, drafted, fine);
    change(bulk, "theme-added", "", "Lot tardif", Map.of());
    String other = choose(moved);
    change(other, "theme-added", "", "Lot rapide", Map.of());
    confirm(other);
    desk.beginOver(drafted);
    assertThat(desk.page(bulk)).contains("Elle a changé depuis", "Un brouillon est en cours");
    confirm(bulk);
    assertThat(desk.page(bulk)).contains("Une ressource changée", "avait changé depuis l’aperçu");
    assertThat(themes(fine)).containsExactly("Lot tardif");
    assertThat(themes(moved)).containsExactly("Lot rapide");
    assertThat(themes(drafted)).isEmpty();
  }

  @Test
  void aLotIsMadeOnceAndOnlyAsItWasShown() {
    long number = publish("once", text("once"));
    String bulk = choose(number);
    change(bulk, "theme-added", "", "Lot unique", Map.of());
    desk.send(bulk + "/application", Map.of("seen", "Thème ajouté : autre chose"));
    assertThat(revisions(number)).isEqualTo(1);
    List<String> seen = List.of(told(bulk), told(bulk));
    seen.parallelStream().forEach(said -> desk.send(bulk + "/application", Map.of("seen", said)));
    assertThat(revisions(number)).isEqualTo(2);
    String late = bulk + "/changement";
    assertThat(desk.site.get(late).statusCode()).isEqualTo(303);
    clock.move(Duration.ofDays(31));
    try {
      new Desk(accounts.site(Reader.EDITOR, port, null, List.of()))
          .send(bulk + "/annulation", Map.of());
    } finally {
      clock.move(Duration.ZERO);
    }
    assertThat(revisions(number)).isEqualTo(2);
  }

  @Test
  void allThatIsFoundIsChosenAndNothingChosenIsTold() {
    publish("found1", text("found1").on("Lot trouvé"));
    publish("found2", text("found2").on("Lot trouvé"));
    assertThat(desk.page("/administration/ressources?theme=lot-trouve"))
        .contains("En lot found1", "En lot found2", "Changer les 2 affichées");
    HttpResponse<String> all =
        desk.send("/administration/lots", Map.of("theme", "lot-trouve", "tout", "trouve"));
    assertThat(desk.page(Desk.there(all))).contains("2 ressources", "En lot found1");
    HttpResponse<String> none = desk.send("/administration/lots", Map.of("theme", "lot-trouve"));
    assertThat(desk.site.follow(none).body()).contains("Choisissez au moins une ressource");
  }

  @Test
  void whatIsNotThereIsInNoLotAndNobodyElseSeesLots() {
    HttpResponse<String> none = desk.send("/administration/lots", Map.of("n", "999999999"));
    assertThat(none.headers().firstValue("Location").orElse("")).contains("vide=true");
    String bulk = choose(publish("seen", text("seen")));
    for (Reader reader : List.of(Reader.ANONYMOUS, Reader.MEMBER)) {
      Site other = accounts.site(reader, port, null, List.of());
      for (String path : List.of("/administration/ressources", bulk, bulk + "/changement")) {
        assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
      }
    }
  }

  private String choose(Long... numbers) {
    String ticked = Stream.of(numbers).map(number -> "&n=" + number).collect(Collectors.joining());
    HttpResponse<String> answer =
        desk.site.post("/administration/lots", "_csrf=" + Site.encode(desk.token()) + ticked);
    return Desk.there(answer);
  }

  private void change(
      String bulk, String kind, String one, String other, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>(more);
    fields.put("kind", kind);
    fields.put(kind + ".one", one);
    fields.put(kind + ".other", other);
    assertThat(Desk.there(desk.send(bulk + "/changement", fields))).isEqualTo(bulk);
  }

  private void confirm(String bulk) {
    HttpResponse<String> done = desk.send(bulk + "/application", Map.of("seen", told(bulk)));
    assertThat(Desk.there(done)).isEqualTo(bulk);
  }

  private String told(String bulk) {
    return sql.sql("select told from resources.bulk where id = ?")
        .param(Long.valueOf(bulk.replaceAll(".*/", "")))
        .query(String.class)
        .single();
  }

  private List<String> themes(long number) {
    return sql.sql(
            "select t.label from resources.revision_theme rt"
                + " join resources.resource r on r.revision = rt.revision"
                + " join resources.theme t on t.id = rt.theme where r.number = ? order by 1")
        .param(number)
        .query(String.class)
        .list();
  }

  private int revisions(long number) {
    return sql.sql("select count(*) from resources.revision where resource = ?")
        .param(number)
        .query(Integer.class)
        .single();
  }
}
