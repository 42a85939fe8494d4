package org.ressourcerie.search.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the team places for a search, for how long and for whom. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacingTests {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String PINS = "/administration/recherches/epingles";

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private Search search;
  @Autowired private Placings placings;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private Site editor;

  @BeforeAll
  void publish() {
    editor = Site.signedIn(port, "editor");
    target.apply(
        List.of(
            item("placed", "best").titled("Iguane, iguane et iguanes").made(),
            item("placed", "other").titled("Rien de tel").made(),
            item("placed", "closed")
                .titled("Terrier fermé")
                .readBy(AccessRule.MEMBERS, "none")
                .made()));
    index.awaitUpToDate(Duration.ofMinutes(1));
  }

  @AfterEach
  void unplace() {
    placings.all().forEach(placing -> placings.remove(placing.id()));
  }

  @Test
  void aPinComesFirstForItsWordsHoweverWritten() {
    pin("Iguanes", "other", "", "");
    assertThat(titles("iguane", Visitor.ANONYMOUS))
        .containsExactly("Rien de tel", "Iguane, iguane et iguanes");
    assertThat(titles("iguane marsupial", Visitor.ANONYMOUS))
        .containsExactly("Iguane, iguane et iguanes");
  }

  @Test
  void aPinHoldsFromItsFirstDayToItsLast() {
    String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
    pin("iguane", "other", tomorrow, "");
    assertThat(titles("iguane", Visitor.ANONYMOUS)).doesNotContain("Rien de tel");
    pin("iguane", "other", yesterday, tomorrow);
    assertThat(titles("iguane", Visitor.ANONYMOUS)).startsWith("Rien de tel");
    pin("iguane", "other", "", yesterday);
    assertThat(titles("iguane", Visitor.ANONYMOUS)).doesNotContain("Rien de tel");
    assertThat(editor.get(PINS).body()).contains("terminé");
  }

  @Test
  void aPinOfWhatIsReservedIsThereForItsReadersOnly() {
    pin("iguane", "closed", "", "");
    assertThat(titles("iguane", Visitor.ANONYMOUS)).doesNotContain("Terrier fermé");
    assertThat(titles("iguane", Visitor.MEMBER)).startsWith("Terrier fermé");
  }

  @Test
  void whatIsWrongIsToldAndNothingTypedIsLost() {
    HttpResponse<String> page =
        editor.post(
            PINS, "words=&thing=999999999&how=higher&from=2026-05-02&until=2026-05-01" + token());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("999999999")
        .contains("Aucune ressource n’a ce numéro")
        .contains("La fin vient avant le début")
        .contains("Écrivez les mots de la recherche")
        .contains("value=\"higher\" checked");
    assertThat(placings.all()).isEmpty();
  }

  private void pin(String words, String key, String from, String until) {
    HttpResponse<String> placed =
        editor.post(
            PINS,
            "words="
                + words
                + "&thing="
                + number(key)
                + "&how=pin&from="
                + from
                + "&until="
                + until
                + token());
    assertThat(placed.statusCode()).isEqualTo(303);
  }

  private List<String> titles(String text, Visitor visitor) {
    return search.find(SearchQuery.of(text), visitor).hits().stream()
        .map(hit -> hit.card().title())
        .toList();
  }

  private long number(String key) {
    return sql.sql("select number from resources.resource where source = 'placed' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private String token() {
    Matcher field = TOKEN.matcher(editor.get(PINS).body());
    return field.find() ? "&_csrf=" + Site.encode(field.group(1)) : "";
  }
}
