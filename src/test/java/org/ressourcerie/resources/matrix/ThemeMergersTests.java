package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.resources.Items;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two themes that became one are two again, but for what has changed in between. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemeMergersTests {
  private static final String ALL = "/administration/themes";
  private static final Pattern UNDOES =
      Pattern.compile("action=\"(/administration/themes/\\d+/fusions/\\d+/annulation)\"");

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk desk;
  private Site stranger;

  @BeforeAll
  void enter() {
    accounts.create();
    desk = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
    stranger = Site.stranger(port);
  }

  @Test
  void theThemeIsBackWithItsAddressItsNamesItsResourcesAndItsPlace() {
    long wide = create("Rivages", "", "");
    long gone = create("Estran", Long.toString(wide), "foreshore");
    long kept = create("Littoral marin", Long.toString(gone), "");
    long narrow = create("Estran rocheux", Long.toString(gone), "");
    publish("a", item("parted", "a").on("Estran"));
    publish("b", item("parted", "b").on("Estran").on("Littoral marin"));
    publish("c", item("parted", "c").on("Littoral marin"));
    merge(gone, kept);
    assertThat(stranger.get("/themes/estran").statusCode()).isEqualTo(301);
    assertThat(desk.page(path(kept))).contains("est devenu un autre nom", "Annuler la fusion");

    assertThat(Desk.there(desk.send(undoes(kept), Map.of()))).isEqualTo(path(gone));
    index.awaitUpToDate(Duration.ofMinutes(1));
    assertThat(desk.page(path(gone) + "?fait=parted")).contains("ce thème est revenu");
    String back = stranger.get("/themes/estran").body();
    assertThat(back).contains("Rivage a", "Rivage b", "foreshore");
    String stays = stranger.get("/themes/littoral-marin").body();
    assertThat(stays).contains("Rivage b", "Rivage c").doesNotContain("Rivage a");
    assertThat(stays).doesNotContain("foreshore");
    String found = stranger.get("/recherche?q=&theme=Littoral+marin").body();
    assertThat(found).contains("Rivage b", "Rivage c").doesNotContain("Rivage a");
    assertThat(List.of(broader(gone), broader(kept), broader(narrow)))
        .containsExactly(wide, gone, gone);
    assertThat(desk.page(path(kept))).contains("Annulée par").doesNotContain("Annuler la fusion");
    Site administrator = accounts.site(Reader.ADMINISTRATOR, port, null, List.of());
    assertThat(administrator.get("/administration/journal").body())
        .contains("Fusion de thèmes annulée", "← Littoral marin");
  }

  @Test
  void whatWasRewrittenSinceKeepsTheThemeThatStayedAndIsListed() {
    publish("d", item("parted", "d").on("Goémon"));
    publish("e", item("parted", "e").on("Goémon"));
    publish("f", item("parted", "f").on("Varech"));
    long gone = id("Goémon");
    long kept = id("Varech");
    merge(gone, kept);
    publish("e", item("parted", "e").on("Varech").block("Ajout", "<p>Autrement dit.</p>"));
    assertThat(desk.page(path(kept))).contains("Une ressource réécrite depuis", "Rivage e");
    String undoes = undoes(kept);
    desk.send(undoes, Map.of());
    assertThat(stranger.get("/themes/goemon").body())
        .contains("Rivage d")
        .doesNotContain("Rivage e");
    assertThat(stranger.get("/themes/varech").body()).contains("Rivage e", "Rivage f");
    HttpResponse<String> again = desk.send(undoes, Map.of());
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("déjà annulée", "Rivage e");
  }

  @Test
  void aNameThatWasGivenAgainRefusesTheUndoing() {
    long gone = create("Galet", "", "");
    long kept = create("Caillou", "", "");
    merge(gone, kept);
    send(path(kept), version(kept), "Caillou", "", "");
    create("Galet", "", "");
    String refused = desk.send(undoes(kept), Map.of()).body();
    assertThat(refused).contains("est aujourd’hui celui du thème", "Galet", "Annuler la fusion");
  }

  @Test
  void afterThirtyDaysAMergerStands() {
    long gone = create("Dune grise", "", "");
    long kept = create("Dune", "", "");
    merge(gone, kept);
    String undoes = undoes(kept);
    sql.sql("update resources.theme_merging set at = at - interval '31 days' where gone = ?")
        .param(gone)
        .update();
    assertThat(desk.send(undoes, Map.of()).body()).contains("plus de trente jours");
    assertThat(desk.page(path(kept))).doesNotContain("Annuler la fusion");
  }

  @Test
  void mergersInARowAreUndoneFromTheLast() {
    publish("g", item("parted", "g").on("Vase"));
    long first = id("Vase");
    long second = create("Vasière", "", "");
    long third = create("Marais maritime", "", "");
    merge(first, second);
    merge(second, third);
    desk.send(undoes(third), Map.of());
    assertThat(stranger.get("/themes/vase").headers().firstValue("Location").orElse(""))
        .endsWith("/themes/vasiere");
    desk.send(undoes(second), Map.of());
    assertThat(stranger.get("/themes/vase").body()).contains("Rivage g");
  }

  @Test
  void nobodyElseUndoesAMerger() {
    long gone = create("Anse", "", "");
    long kept = create("Baie", "", "");
    merge(gone, kept);
    String undoes = undoes(kept);
    Desk member = new Desk(accounts.site(Reader.MEMBER, port, null, List.of()));
    assertThat(member.send(undoes, Map.of()).statusCode()).isEqualTo(404);
    assertThat(desk.page(path(kept))).contains("Annuler la fusion");
  }

  private void publish(String key, Items item) {
    target.apply(List.of(item.titled("Rivage " + key).block(null, "<p>Un texte.</p>").made()));
  }

  private String undoes(long kept) {
    Matcher form = UNDOES.matcher(desk.page(path(kept)));
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  private long create(String label, String broader, String synonyms) {
    HttpResponse<String> done = send(ALL, 0, label, broader, synonyms);
    return Long.parseLong(Desk.there(done).replace(ALL + "/", ""));
  }

  private HttpResponse<String> send(
      String path, long version, String label, String broader, String synonyms) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", Long.toString(version));
    fields.put("label", label);
    fields.put("broader", broader);
    fields.put("synonyms", synonyms);
    return desk.send(path, fields);
  }

  private void merge(long gone, long kept) {
    Desk.there(
        desk.send(
            path(gone) + "/fusion",
            Map.of(
                "version", Long.toString(version(gone)),
                "avec", Long.toString(kept),
                "keptVersion", Long.toString(version(kept)))));
  }

  private long id(String label) {
    return new ThemeRows(sql).id(label);
  }

  private long version(long theme) {
    return new ThemeRows(sql).version(theme);
  }

  private long broader(long theme) {
    return sql.sql("select coalesce(broader, 0) from resources.theme where id = ?")
        .param(theme)
        .query(Long.class)
        .single();
  }

  private static String path(long theme) {
    return ALL + "/" + theme;
  }
}
