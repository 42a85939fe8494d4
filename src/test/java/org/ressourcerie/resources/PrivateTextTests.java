package org.ressourcerie.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Private words are found by whom they are for, and by no anonymous request on any route. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateTextTests {
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
  private static final int MANY = 600;

  @Autowired private ImportTarget target;
  @Autowired private Search search;
  @Autowired private Reindexing index;
  @Autowired private FileReading reading;
  @LocalServerPort private int port;

  @BeforeAll
  void publish(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(folder.resolve("note-quokkatile.txt"), "Le fichier dit zibeline.");
    target.apply(
        List.of(
            item("leaks", "members")
                .titled("Titre visible de la réserve")
                .summed("Résumé axolotl.")
                .readBy(AccessRule.MEMBERS, "title")
                .block("Partie narval", "<p>Texte okapi.</p>")
                .by("Personne Tamanoir", "Ville Fennec")
                .file(file, null)
                .made(),
            item("leaks", "none")
                .titled("Titre caché pangolin")
                .on("Thème capybara")
                .readBy(AccessRule.MEMBERS, "none")
                .block(null, "<p>Texte kinkajou.</p>")
                .made(),
            item("leaks", "mixed")
                .titled("Titre public de la réserve")
                .summed("Résumé pour tous.")
                .readBy(AccessRule.PUBLIC, "title-and-summary")
                .block("Pour tous", "<p>Texte ouvert.</p>")
                .block("Partie wombat", "<p>Texte dugong.</p>", AccessRule.MEMBERS)
                .file(file, AccessRule.MEMBERS)
                .made(),
            item("leaks", "future")
                .titled("Titre à venir de la réserve")
                .readBy(
                    AccessRule.to(Audience.PUBLIC, Instant.now().plusSeconds(86_400), null),
                    "title")
                .block(null, "<p>Texte tapir.</p>")
                .made(),
            item("leaks", "staff")
                .titled("Titre pour équipe potto")
                .readBy(AccessRule.STAFF, "none")
                .block(null, "<p>Texte galago.</p>")
                .made()));
    reading.awaitRead(Duration.ofMinutes(2));
    index.awaitUpToDate(Duration.ofMinutes(2));
  }

  @Test
  void noAnonymousRequestFindsAPrivateWord() {
    Map<String, HttpResponse<String>> pages = crawl();
    assertThat(pages).hasSizeGreaterThan(20);
    for (String word :
        List.of(
            "axolotl",
            "narval",
            "okapi",
            "tamanoir",
            "fennec",
            "quokkatile",
            "zibeline",
            "pangolin",
            "capybara",
            "kinkajou",
            "wombat",
            "dugong",
            "tapir",
            "potto",
            "galago")) {
      Pattern seen = Pattern.compile("(?i)" + word);
      pages.forEach(
          (path, page) ->
              assertThat(seen.matcher(page.body()).find()).as(word + " at " + path).isFalse());
    }
  }

  @Test
  void eachWordIsFoundByWhomItIsForAndByNobodyElse() {
    for (String word : List.of("axolotl", "narval", "okapi", "kinkajou", "dugong", "zibeline")) {
      assertThat(found(word, Visitor.ANONYMOUS)).as(word + " anonymous").isZero();
      assertThat(found(word, Visitor.MEMBER)).as(word + " member").isPositive();
    }
    assertThat(found("galago", Visitor.MEMBER)).isZero();
    assertThat(found("galago", Visitor.STAFF)).isEqualTo(1);
    assertThat(found("tapir", Visitor.MEMBER)).isZero();
  }

  @Test
  void whatIsOnlyCitedInPrivateDoesNotExist() {
    Site site = Site.stranger(port);
    assertThat(site.get("/personnes/personne-tamanoir").statusCode()).isEqualTo(404);
    assertThat(site.get("/organisations/ville-fennec").statusCode()).isEqualTo(404);
    assertThat(site.get("/themes/theme-capybara").statusCode()).isEqualTo(404);
  }

  @Test
  void whatTheTeaserTellsIsFoundByEveryone() {
    assertThat(found("\"Titre visible de la réserve\"", Visitor.ANONYMOUS)).isPositive();
    assertThat(found("pangolin", Visitor.ANONYMOUS)).isZero();
  }

  @Test
  void aQueryOfAnythingIsAnswered() {
    Site site = Site.stranger(port);
    for (String text :
        List.of(
            "a",
            "é".repeat(10_000),
            "mot ".repeat(2_000),
            "((( AND \"",
            "\"\"",
            "*?~^:[]{}/\\",
            "+ - || &&",
            "🙂 🏳️‍🌈",
            "\u200b\u200f",
            "<script>",
            "%",
            "' or 1=1 --")) {
      String asked = Site.encode(text);
      assertThat(site.get("/recherche?q=" + asked).statusCode()).as(text).isEqualTo(200);
      assertThat(site.get("/api/v1/search?q=" + asked).statusCode()).as(text).isEqualTo(200);
    }
  }

  private long found(String text, Visitor visitor) {
    return search
        .find(new SearchQuery(text, Map.of(), SearchQuery.Sort.RELEVANCE, 1, 20), visitor)
        .total();
  }

  /** Follows every local link from the public entrances, as a stranger. */
  private Map<String, HttpResponse<String>> crawl() {
    Site site = Site.stranger(port);
    Deque<String> waiting =
        new ArrayDeque<>(
            List.of(
                "/",
                "/en/",
                "/ressources",
                "/themes",
                "/rendez-vous",
                "/plan-du-site",
                "/recherche?q=titre",
                "/recherche?q=r%C3%A9serve",
                "/api/v1/resources?size=100",
                "/api/v1/resources?source=leaks&size=100",
                "/api/v1/search?q=titre&size=100",
                "/api/v1/search?q=texte&size=100",
                "/api/v1/search?q=&size=100",
                "/api/v1/openapi.json",
                "/administration/imports"));
    for (int number = 1; number <= 60; number++) {
      waiting.add("/r/" + number);
      waiting.add("/api/v1/resources/" + number);
    }
    Set<String> asked = new LinkedHashSet<>();
    Map<String, HttpResponse<String>> pages = new java.util.LinkedHashMap<>();
    while (!waiting.isEmpty() && asked.size() < MANY) {
      String path = waiting.poll();
      if (asked.add(path)) {
        HttpResponse<String> page = site.get(path);
        pages.put(path, page);
        waiting.addAll(links(page));
      }
    }
    return pages;
  }

  private static List<String> links(HttpResponse<String> page) {
    List<String> links = new ArrayList<>();
    page.headers().firstValue("Location").filter(to -> to.startsWith("/")).ifPresent(links::add);
    LINK.matcher(page.body())
        .results()
        .map(match -> match.group(1).replace("&amp;", "&"))
        .filter(path -> !path.startsWith("/design/") && !path.startsWith("/connexion"))
        .forEach(links::add);
    return links;
  }
}
