package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;
import static org.ressourcerie.web.Site.encode;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kits are put together by the team, and hold for each reader what that reader may read. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KitsTests {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String TEXT =
      "<h3>Un intertitre</h3><p>Le %s est <a href=\"/aide\">là</a>.</p>";

  @Autowired private ImportTarget target;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Site editor;
  private Site member;
  private Site stranger;
  private long open;
  private long reserved;
  private long hidden;
  private long mixed;

  @BeforeAll
  void publish() {
    accounts.create();
    editor = accounts.site(Reader.EDITOR, port, null, List.of());
    member = accounts.site(Reader.MEMBER, port, null, List.of());
    stranger = Site.stranger(port);
    AccessRule members = AccessRule.MEMBERS;
    target.apply(
        List.of(
            item("kits", "open")
                .titled("Fiche caracal ouverte")
                .summed("Son résumé.")
                .block("Début", TEXT.formatted("caracal"))
                .by("Ada", "Mairie")
                .made(),
            item("kits", "reserved")
                .titled("Fiche caracal réservée")
                .summed("Un résumé ocelot.")
                .readBy(members, "title")
                .block("Partie ocelot", TEXT.formatted("serval"))
                .made(),
            item("kits", "hidden")
                .titled("Fiche margay tue")
                .readBy(members, "none")
                .block(null, TEXT.formatted("margay"))
                .made(),
            item("kits", "mixed")
                .titled("Fiche caracal mêlée")
                .block("Pour tous", "<p>Le lynx est pour tous.</p>")
                .block("Pour certains", "<p>Le guépard est réservé.</p>", members)
                .made()));
    open = number("open");
    reserved = number("reserved");
    hidden = number("hidden");
    mixed = number("mixed");
  }

  @Test
  void aKitIsMadeOfNumbersAddressesAndWordsOfTitles() {
    String desk = kit("Kit des manières");
    String typed = open + "\nhttps://ailleurs.example.org/r/" + reserved + "-x\nMARGAY tue";
    editor.post(desk + "/fiches", form(desk) + "&lignes=" + encode(typed));
    assertThat(sheets("kit-des-manieres")).containsExactly(open, reserved, hidden);
    String unclear = add(desk, "caracal").body();
    assertThat(unclear)
        .contains("Rien n’a été ajouté", "plusieurs ressources répondent", ">caracal</textarea>");
    editor.post(desk + "/fiches", form(desk) + "&lignes=caracal&choix=" + mixed);
    assertThat(sheets("kit-des-manieres")).containsExactly(open, reserved, hidden, mixed);
    assertThat(add(desk, "inconnu au bataillon").body()).contains("aucune ressource publiée");
    assertThat(add(desk, "" + open).body()).contains("déjà dans le kit");
  }

  @Test
  void whatIsMovedIsToldAndKeepsTheFocus() {
    String desk = filled("Kit en ordre");
    HttpResponse<String> moved =
        editor.follow(editor.post(desk + "/fiches/" + mixed + "/place", form(desk) + "&vers=haut"));
    assertThat(sheets("kit-en-ordre")).containsExactly(open, reserved, mixed, hidden);
    Document page = Jsoup.parse(moved.body());
    assertThat(page.select("#kit-said").text()).isEqualTo("Fiche déplacée en 3e position sur 4.");
    Element held = page.expectFirst("[autofocus]");
    assertThat(page.select("[autofocus]")).hasSize(1);
    assertThat(held.parents().select(".kit-sheet").attr("data-sheet")).isEqualTo("" + mixed);
    assertThat(held.val()).isEqualTo("haut");

    editor.post(desk + "/familles", form(desk) + "&title=" + encode("Pour finir"));
    long family = family("kit-en-ordre", "Pour finir");
    String to = form(desk) + "&vers=famille&famille=" + family;
    editor.post(desk + "/fiches/" + open + "/place", to);
    editor.post(desk + "/fiches/" + mixed + "/place", to + "&rang=0");
    assertThat(sheets("kit-en-ordre")).containsExactly(reserved, mixed, hidden, open);
    editor.post(
        desk + "/fiches/" + mixed + "/place", form(desk) + "&vers=rang&rang=0&famille=" + family);
    assertThat(sheets("kit-en-ordre")).containsExactly(reserved, hidden, mixed, open);
    editor.post(desk + "/familles/" + family + "/place", form(desk) + "&vers=haut");
    assertThat(sheets("kit-en-ordre")).containsExactly(mixed, open, reserved, hidden);
    editor.post(desk + "/familles/" + family + "/fin", form(desk));
    editor.post(desk + "/fiches/" + reserved + "/fin", form(desk));
    assertThat(sheets("kit-en-ordre")).containsExactly(mixed, open, hidden);
  }

  @Test
  void overWhatSomeoneElseChangedNothingIsDoneAndWhatWasTypedIsKept() {
    String desk = filled("Kit à deux");
    String seen = form(desk);
    editor.post(desk + "/fiches/" + mixed + "/place", seen + "&vers=haut");
    HttpResponse<String> late =
        editor.follow(editor.post(desk + "/fiches/" + open + "/place", seen + "&vers=bas"));
    assertThat(late.body()).contains("Rien n’a été fait");
    assertThat(sheets("kit-a-deux")).containsExactly(open, reserved, mixed, hidden);
    String typed = "&title=Autrement&description=" + encode("Mots gardés") + "&readers=everyone";
    String kept = editor.post(desk, seen + typed).body();
    assertThat(kept).contains("pendant que vous écriviez", "value=\"Autrement\"", ">Mots gardés<");
    editor.post(desk, form(desk) + typed);
    assertThat(editor.get(desk).body()).contains("<h1>Autrement</h1>");
    assertThat(editor.post(desk + "/suppression", seen).body()).contains("Rien n’a été fait");
    editor.post(desk + "/suppression", form(desk));
    assertThat(editor.get(desk).statusCode()).isEqualTo(404);
    assertThat(editor.get("/r/" + open + "-fiche-caracal-ouverte").statusCode()).isEqualTo(200);
  }

  @Test
  void eachReaderGetsWhatTheyMayRead() {
    String desk = filled("Kit pour chacun");
    assertThat(stranger.get("/kits/kit-pour-chacun").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/kits").body()).doesNotContain("Kit pour chacun");
    String readers = "&title=" + encode("Kit pour chacun") + "&readers=everyone";
    editor.post(desk, form(desk) + readers);
    assertThat(stranger.get("/kits").body()).contains("Kit pour chacun", "3 fiches");
    assertThat(stranger.get("/plan-du-site").body()).contains("/kits/kit-pour-chacun");
    assertThat(stranger.get("/ressources").body()).contains("href=\"/kits\"");
    assertThat(stranger.get("/kits/kit-pour-chacun").body())
        .contains("Fiche caracal ouverte", "Fiche caracal réservée", "Fiche caracal mêlée")
        .doesNotContain("margay", "ocelot", "serval");
    for (String way : List.of("imprimer", "hors-ligne.html")) {
      assertThat(stranger.get("/kits/kit-pour-chacun/" + way).body())
          .contains("Le caracal est", "Le lynx est", "Fiche caracal réservée", "Ada, directrice")
          .contains("/r/" + open + "-fiche-caracal-ouverte")
          .doesNotContain("serval", "ocelot", "margay", "guépard");
      assertThat(member.get("/kits/kit-pour-chacun/" + way).body())
          .contains("serval", "ocelot", "margay", "guépard");
    }
    assertThat(stranger.get("/r/" + mixed + "-fiche-caracal-melee").body())
        .contains("Fiche 3 sur 3 du kit", "Fiche caracal réservée")
        .doesNotContain("margay");
    assertThat(member.get("/r/" + mixed + "-fiche-caracal-melee").body())
        .contains("Fiche 4 sur 4 du kit", "Fiche margay tue");
    editor.post(desk, form(desk) + readers.replace("everyone", "members"));
    assertThat(stranger.get("/kits/kit-pour-chacun/hors-ligne.html").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/r/" + mixed + "-fiche-caracal-melee").body())
        .doesNotContain("Kit pour chacun");
    assertThat(member.get("/kits/kit-pour-chacun/hors-ligne.html").statusCode()).isEqualTo(200);
  }

  @Test
  void theFileToCarryAwayAsksForNothing() {
    String desk = filled("Kit à emporter");
    editor.post(desk, form(desk) + "&title=Kit&readers=everyone");
    HttpResponse<String> saved = stranger.get("/kits/kit-a-emporter/hors-ligne.html");
    assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"kit-a-emporter.html\"");
    Document page = Jsoup.parse(saved.body());
    assertThat(page.select("link, script, iframe, video, audio, object, embed")).isEmpty();
    assertThat(page.select("[src]:not([src^=data:])")).isEmpty();
    assertThat(page.select("style").html()).isNotEmpty().doesNotContain("url(", "@import");
    assertThat(page.select("a[href]").eachAttr("href"))
        .allMatch(href -> href.startsWith("#") || href.startsWith("http"));
    page.select("a[href^=#]")
        .forEach(link -> assertThat(page.select(link.attr("href"))).as(link.toString()).hasSize(1));
    int last = 1;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.toString()).isLessThanOrEqualTo(last + 1);
      last = level;
    }
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main, nav, header, footer")).hasSize(4);
  }

  /** A kit of the four, for the team. */
  private String filled(String title) {
    String desk = kit(title);
    add(desk, open + "\n" + reserved + "\n" + hidden + "\n" + mixed);
    return desk;
  }

  private HttpResponse<String> add(String desk, String lines) {
    return editor.post(desk + "/fiches", form(desk) + "&lignes=" + encode(lines));
  }

  private String kit(String title) {
    String list = "/administration/kits";
    HttpResponse<String> made = editor.post(list, csrf(list) + "&title=" + encode(title));
    assertThat(made.statusCode()).isEqualTo(303);
    String to = made.headers().firstValue("Location").orElseThrow();
    return to.replaceAll("https?://[^/]*", "").replaceAll("\\?.*", "");
  }

  private String form(String desk) {
    String page = editor.get(desk).body();
    return csrf(desk) + "&version=" + Jsoup.parse(page).expectFirst("[name=version]").val();
  }

  private String csrf(String path) {
    Matcher field = CSRF.matcher(editor.get(path).body());
    assertThat(field.find()).isTrue();
    return "_csrf=" + encode(field.group(1));
  }

  private long number(String key) {
    return sql.sql("select number from resources.resource where source = 'kits' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private long family(String slug, String title) {
    return sql.sql(
            """
            select f.id from resources.collection_family f
            join resources.collection c on c.id = f.collection where c.slug = ? and f.title = ?\
            """)
        .params(slug, title)
        .query(Long.class)
        .single();
  }

  private List<Long> sheets(String slug) {
    return sql.sql(
            """
            select s.resource from resources.collection_sheet s
            join resources.collection_family f on f.id = s.family
            join resources.collection c on c.id = s.collection
            where c.slug = ? order by f.position, s.position\
            """)
        .param(slug)
        .query((row, n) -> row.getLong(1))
        .list();
  }
}
