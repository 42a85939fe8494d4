package org.ressourcerie.search.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers miss, and what the team does with it. */
@WebTest
class RequestPagesTests {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BOARD = "/administration/recherches";

  @Autowired private Requests requests;
  @Autowired private Searches searches;
  @Autowired private JdbcClient sql;
  private final Site stranger;
  private final Site editor;

  @Autowired
  RequestPagesTests(@LocalServerPort int port) {
    this.stranger = Site.stranger(port);
    this.editor = Site.signedIn(port, "editor");
  }

  @BeforeEach
  void empty() {
    sql.sql("delete from search.request").update();
    sql.sql("delete from search.asked").update();
  }

  @Test
  void requestsOfTheSameWordsAreOneAndItsAnswerClosesIt() {
    requests.add("Modèles de convention", "");
    requests.add("modèle de conventions", "Pour une petite commune.");
    assertThat(requests.all())
        .singleElement()
        .satisfies(request -> assertThat(request.times()).isEqualTo(2));
    String board = editor.get(BOARD).body();
    assertThat(board).contains("Demandée 2 fois").contains("Pour une petite commune.");
    long id = requests.all().getFirst().id();
    requests.answer(id, "resource", 1);
    assertThat(requests.all().getFirst().answeredOn()).isNotNull();
    requests.add("modèle de convention", "");
    assertThat(requests.all().getFirst().answeredOn()).isNull();
  }

  @Test
  void aRequestIsTakenAndNothingOfItsAskerIsKept() {
    HttpResponse<String> taken =
        stranger.post("/recherche/demandes", "q=Bail+emphyteotique&message=Merci");
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(taken.headers().firstValue("Location").orElse(""))
        .endsWith("/recherche?q=Bail+emphyteotique&demande=notee");
    assertThat(requests.all()).extracting(Requests.Request::text).contains("Bail emphyteotique");
  }

  @Test
  void whatLooksPersonalIsRefusedAndNothingTypedIsLost() {
    HttpResponse<String> page =
        stranger.post(
            "/recherche/demandes", "q=Bail&message=" + Site.encode("Écrivez à moi@example.org"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Écrivez à moi@example.org")
        .contains("aria-invalid=\"true\"")
        .contains("ressemble à une adresse");
    assertThat(requests.all()).isEmpty();
  }

  @Test
  void anAnswerThatNamesNothingIsToldAtItsField() {
    requests.add("Charte", "");
    long id = requests.all().getFirst().id();
    String token = token(editor.get(BOARD).body());
    HttpResponse<String> page =
        editor.post(BOARD + "/demandes/" + id + "/reponse", "thing=999999999" + token);
    assertThat(page.body()).contains("999999999").contains("Aucune ressource n’a ce numéro");
    assertThat(requests.all().getFirst().answeredOn()).isNull();
  }

  @Test
  void searchesAreCountedByDayAndText() {
    searches.note("  Péage   fluvial ", 3, false);
    searches.note("péage fluvial", 0, true);
    searches.note("06 12 34 56 78", 0, false);
    LocalDate today = searches.today();
    assertThat(searches.most(today, false, 1_000))
        .contains(new Searches.Counted("péage fluvial", 2, 1, 1))
        .noneMatch(counted -> counted.text().contains("06"));
    assertThat(searches.most(today, true, 1_000))
        .extracting(Searches.Counted::text)
        .contains("péage fluvial");
  }

  @Test
  void onlyWhatManyLookedForOpenlyWithSuccessIsSuggested() {
    ask("tiers lieux", 5, false, 0);
    ask("rare", 4, false, 0);
    ask("entre membres", 9, true, 0);
    ask("introuvable", 9, false, 1);
    assertThat(searches.common()).extracting(Searches.Counted::text).containsExactly("tiers lieux");
  }

  @Test
  void whatIsOlderThanTwelveMonthsGoes() {
    sql.sql("insert into search.asked values ('vieux', ?, false, 3, 0)")
        .param(searches.today().minusMonths(13))
        .update();
    searches.forget();
    assertThat(searches.most(LocalDate.EPOCH, false, 10)).isEmpty();
  }

  @Test
  void theBoardIsForTheTeam() {
    assertThat(stranger.get(BOARD).statusCode()).isEqualTo(404);
    assertThat(editor.get("/administration").body()).contains(BOARD);
  }

  private void ask(String text, int days, boolean signed, int nothing) {
    for (int day = 0; day < days; day++) {
      sql.sql("insert into search.asked values (?, ?, ?, 1, ?)")
          .params(text, searches.today().minusDays(day), signed, nothing)
          .update();
    }
  }

  private static String token(String page) {
    Matcher field = TOKEN.matcher(page);
    return field.find() ? "&_csrf=" + Site.encode(field.group(1)) : "";
  }
}
