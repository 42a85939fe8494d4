package org.ressourcerie.search.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Words that the team holds for equal: used at once, by the page where they are written. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SynonymTests {
  private static final String SYNONYMS = "/administration/recherches/synonymes";

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private Search search;
  @Autowired private SynonymGroups groups;
  @LocalServerPort private int port;
  private Site editor;

  @BeforeAll
  void publish() {
    editor = Site.signedIn(port, "editor");
    target.apply(
        List.of(
            item("alike", "hut").titled("Cabanon de zingari").made(),
            item("alike", "long").titled("Comité zonal des ouistitis et gibbons").made(),
            item("alike", "closed")
                .titled("Zingari réservé")
                .readBy(AccessRule.MEMBERS, "none")
                .made()));
    index.awaitUpToDate(Duration.ofMinutes(1));
  }

  @AfterEach
  void forget() {
    groups.all().forEach(group -> groups.remove(group.id()));
  }

  @Test
  void equalWordsFindEachOtherWithoutReindexing() {
    assertThat(titles("bohémiens", Visitor.ANONYMOUS)).isEmpty();
    keep("bohémien\nzingari", "");
    assertThat(titles("bohémiens", Visitor.ANONYMOUS)).containsExactly("Cabanon de zingari");
    assertThat(titles("bohémiens", Visitor.MEMBER)).contains("Zingari réservé");
  }

  @Test
  void anAcronymAndItsWordsFindEachOther() {
    keep("CZOG; comité zonal des ouistitis et gibbons", "");
    assertThat(titles("c’est quoi le czog", Visitor.ANONYMOUS))
        .startsWith("Comité zonal des ouistitis et gibbons");
  }

  @Test
  void oneWayIsOneWay() {
    keep("nomadisme", "zingari");
    assertThat(titles("nomadisme", Visitor.ANONYMOUS)).containsExactly("Cabanon de zingari");
    assertThat(search.find(SearchQuery.of("zingari"), Visitor.ANONYMOUS).understood().also())
        .isEmpty();
    assertThat(editor.get("/recherche?q=nomadisme").body())
        .contains("Cherché aussi\u00a0: zingari");
  }

  @Test
  void aGroupIsChangedInItsPlaceAndTakenAway() {
    keep("bohémien, zingari", "");
    long id = groups.all().getFirst().id();
    assertThat(editor.get(SYNONYMS + "?groupe=" + id).body()).contains("bohémien\nzingari");
    keep("bohémien, ouistiti&id=" + id, "");
    assertThat(titles("bohémien", Visitor.ANONYMOUS))
        .containsExactly("Comité zonal des ouistitis et gibbons");
    assertThat(groups.all()).hasSize(1);
    assertThat(
            editor.post(SYNONYMS + "/" + id + "/fin", Forms.token(editor, SYNONYMS)).statusCode())
        .isEqualTo(303);
    assertThat(groups.all()).isEmpty();
  }

  @Test
  void aWordAloneIsToldAndKept() {
    HttpResponse<String> page =
        editor.post(SYNONYMS, "words=seul&also=" + Forms.token(editor, SYNONYMS));
    assertThat(page.body())
        .contains("Un mot seul n’a pas d’équivalent")
        .contains(">seul</textarea>");
    assertThat(groups.all()).isEmpty();
  }

  @Test
  void onlyTheTeamWritesThem() {
    Site stranger = Site.visitor(port);
    assertThat(stranger.get(SYNONYMS).body()).doesNotContain("name=\"also\"");
    stranger.post(SYNONYMS, "words=a,b");
    assertThat(groups.all()).isEmpty();
  }

  private void keep(String words, String also) {
    String form = "also=" + Site.encode(also) + "&words=" + words.replace("\n", "%0A");
    HttpResponse<String> kept =
        editor.post(SYNONYMS, form.replace(" ", "+") + Forms.token(editor, SYNONYMS));
    assertThat(kept.statusCode()).isEqualTo(303);
  }

  private List<String> titles(String text, Visitor visitor) {
    return search.find(SearchQuery.of(text), visitor).hits().stream()
        .map(hit -> hit.card().title())
        .toList();
  }
}
