package org.ressourcerie.search.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Clue;
import org.ressourcerie.search.Hit;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchResults;
import org.ressourcerie.search.spi.Name;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Queries as people write them, through the site's own search. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnderstoodSearchTests {
  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private KnownNames names;
  @Autowired private Search search;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private Site stranger;

  @BeforeAll
  void publish() {
    stranger = Site.stranger(port);
    target.apply(
        List.of(
            item("understood", "open")
                .titled("Ornithorynque urbain")
                .on("Ornithologie des bourgs")
                .by("Anne Essai", "Régie Ornicar")
                .made(),
            item("understood", "closed")
                .titled("Ornithorynque secret")
                .readBy(AccessRule.MEMBERS, "none")
                .on("Ornithomancie")
                .made(),
            item("understood", "elsewhere").titled("Lamantin d’ailleurs").made(),
            item("understood", "department")
                .titled("Lamantin du large")
                .about("departement:2Z")
                .made(),
            item("understood", "town").titled("Lamantin du port").about("commune:2Z999").made()));
    sql.sql(
            """
            insert into members.territory (kind, code, name, departement) values
              ('commune', '2Z999', 'Ploubrume', '2Z'), ('departement', '2Z', 'Brumes-d’Essai', null)
            on conflict do nothing
            """)
        .update();
    index.awaitUpToDate(Duration.ofMinutes(1));
    names.refresh();
  }

  @Test
  void aNumberOrAnAddressNamesItsResourceForWhoMayKnowOfIt() {
    long open = number("open");
    long closed = number("closed");
    for (String text :
        List.of("#" + open, "" + open, "r/" + open, "/r/" + open + "-ornithorynque-urbain")) {
      assertThat(named(text, Visitor.ANONYMOUS)).as(text).isEqualTo("Ornithorynque urbain");
    }
    assertThat(named("#" + closed, Visitor.ANONYMOUS)).isNull();
    assertThat(named("#" + closed, Visitor.MEMBER)).isEqualTo("Ornithorynque secret");
    assertThat(named("https://ailleurs.example.org/r/" + open, Visitor.ANONYMOUS)).isNull();
  }

  @Test
  void aThemeIsAClueWithAPageForWhoMayKnowOfIt() {
    assertThat(clues("ornithologie bourg guides 2021-2023", Visitor.ANONYMOUS))
        .containsExactly("year:2021-2023", "theme:Ornithologie des bourgs", "kind:guide");
    assertThat(pages("ornithologie des bourgs", Visitor.ANONYMOUS))
        .containsExactly("Ornithologie des bourgs");
    assertThat(clues("ornithomancie", Visitor.ANONYMOUS)).isEmpty();
    assertThat(clues("ornithomancie", Visitor.MEMBER)).containsExactly("theme:Ornithomancie");
    assertThat(pages("regie ornicar", Visitor.ANONYMOUS)).containsExactly("Régie Ornicar");
  }

  @Test
  void aClueHidesNothingAndIsDeclined() {
    SearchResults found = find("ornithorynque 1999", Visitor.ANONYMOUS);
    assertThat(found.total()).isEqualTo(1);
    SearchQuery declined =
        new SearchQuery(
            "ornithorynque 1999",
            Map.of(),
            SearchQuery.Sort.RELEVANCE,
            1,
            20,
            Set.of("year:1999"),
            false,
            false);
    SearchResults without = search.find(declined, Visitor.ANONYMOUS);
    assertThat(without.understood().clues()).isEmpty();
    assertThat(without.understood().declined()).extracting(Clue::id).containsExactly("year:1999");
    assertThat(stranger.get("/recherche?q=ornithorynque+1999&sans=annee%3A1999").body())
        .contains("Sans en tenir compte");
  }

  @Test
  void aPlacePutsItsOwnFirstThenWhatHoldsForItsDepartment() {
    SearchResults found = find("lamantin ploubrume", Visitor.ANONYMOUS);
    assertThat(found.understood().clues())
        .extracting(Clue::id)
        .containsExactly("territory:commune:2Z999");
    assertThat(found.hits())
        .extracting(hit -> hit.card().title())
        .startsWith("Lamantin du port", "Lamantin du large")
        .contains("Lamantin d’ailleurs");
    assertThat(stranger.get("/recherche?q=lamantin&territoire=commune:2Z999").body())
        .contains("1 résultat")
        .contains("Ajouter ce qui vaut pour Brumes-d’Essai (département)");
    assertThat(stranger.get("/recherche?q=lamantin&territoire=departement:2Z").body())
        .contains("Ajouter ce qui se passe à l’intérieur");
  }

  @Test
  void whatIsAboutAWiderOrANarrowerPlaceSaysSo() {
    assertThat(find("lamantin ploubrume", Visitor.ANONYMOUS).hits())
        .extracting(hit -> hit.card().title() + " " + hit.nearPlace())
        .startsWith("Lamantin du port null", "Lamantin du large departement:2Z");
    assertThat(stranger.get("/recherche?q=lamantin+ploubrume").body())
        .containsOnlyOnce("Territoire\u00a0: Brumes-d’Essai (département)");
    assertThat(find("lamantin brumes d'essai", Visitor.ANONYMOUS).hits())
        .extracting(hit -> hit.card().title() + " " + hit.nearPlace())
        .contains("Lamantin du large null", "Lamantin du port commune:2Z999");
    assertThat(find("lamantin", Visitor.ANONYMOUS).hits())
        .allSatisfy(hit -> assertThat(hit.nearPlace()).isNull());
  }

  @Test
  void anAcronymIsOneOfItsWordsAndNotOfOthers() {
    assertThat(Initials.areOf("PAT", "projet alimentaire territorial")).isTrue();
    assertThat(Initials.areOf("E.S.S.", "l’Économie sociale et solidaire")).isTrue();
    assertThat(Initials.areOf("PAT", "projets alimentaires")).isFalse();
    assertThat(Initials.areOf("loyers", "baux")).isFalse();
    assertThat(Initials.areOf("p", "projet")).isFalse();
  }

  @Test
  void programsAreToldWhatWasUnderstood() {
    String answer = stranger.get("/api/v1/search?q=ornithorinque+1999+-lac").body();
    assertThat(answer)
        .contains("\"id\":\"year:1999\"")
        .contains("\"excluded\":[\"lac\"]")
        .contains("{\"typed\":\"ornithorinque\",\"taken\":\"ornithorynque\"}");
    String refused =
        stranger.get("/api/v1/search?q=ornithorinque+1999&declined=year:1999&literal=true").body();
    assertThat(refused)
        .contains("\"total\":0", "\"clues\":[]", "\"corrections\":[]")
        .contains("\"declined\":[{\"id\":\"year:1999\"");
    assertThat(stranger.get("/api/v1/search?q=lamantin+ploubrume").body())
        .contains("\"nearPlace\":\"departement:2Z\"");
    assertThat(stranger.get("/api/v1/search?q=%23" + number("closed")).body())
        .contains("\"named\":null");
  }

  @Test
  void aCorrectionIsSaidAndTheWordsCanBeTakenAsTyped() {
    String page = stranger.get("/recherche?q=ornithorinque+urbain").body();
    assertThat(page).contains("Résultats pour «\u00a0ornithorynque urbain\u00a0».");
    assertThat(page).contains("lettre=oui");
    assertThat(stranger.get("/recherche?q=ornithorinque&lettre=oui").body())
        .contains("Aucune ressource ne correspond")
        .contains("/recherche/demandes?q=ornithorinque");
  }

  @Test
  void whereNothingIsFoundWhatIsNearIsShown() {
    String page = stranger.get("/recherche?q=ornithorynque+-urbain&langue=fr").body();
    assertThat(page).contains("Sans les guillemets ni les mots exclus");
    assertThat(page).contains("Ornithorynque urbain").doesNotContain("Ornithorynque secret");
  }

  @Test
  void reasonsAreForTheTeam() {
    String path = "/recherche?q=ornithorynque&pourquoi=oui";
    assertThat(stranger.get(path).body()).doesNotContain("class=\"why\"");
    assertThat(Site.signedIn(port, "editor").get(path).body())
        .contains("«\u00a0ornithorynque\u00a0» dans le titre");
  }

  private List<String> clues(String text, Visitor visitor) {
    return find(text, visitor).understood().clues().stream().map(Clue::id).toList();
  }

  private List<String> pages(String text, Visitor visitor) {
    return find(text, visitor).understood().pages().stream().map(Name::label).toList();
  }

  private @org.jspecify.annotations.Nullable String named(String text, Visitor visitor) {
    Hit named = find(text, visitor).understood().named();
    return named == null ? null : named.card().title();
  }

  private SearchResults find(String text, Visitor visitor) {
    return search.find(SearchQuery.of(text), visitor);
  }

  private long number(String key) {
    return sql.sql("select number from resources.resource where source = 'understood' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }
}
