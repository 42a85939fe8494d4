package org.ressourcerie.search.suggesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is suggested to whom. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionTests {
  private static final int HEAVIEST_SCRIPT = 3_000;

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private Suggestions suggestions;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private Site stranger;
  private Site member;

  @BeforeAll
  void publish() {
    stranger = Site.stranger(port);
    member = Site.signedIn(port, "member");
    target.apply(
        List.of(
            item("suggested", "a")
                .titled("Zébulon et la redevance")
                .on("Zébrures fiscales")
                .by("Anne Essai", "Agence Zédoaire")
                .made(),
            item("suggested", "b")
                .titled("Zéphyr réservé")
                .readBy(AccessRule.MEMBERS, "none")
                .on("Zéphyrologie")
                .by("Anne Essai", "Régie Zéphyrine")
                .made(),
            item("suggested", "c")
                .titled("Zénith annoncé")
                .readBy(AccessRule.MEMBERS, "title")
                .by("Anne Essai", "Ville Zénobie")
                .made()));
    index.awaitUpToDate(Duration.ofMinutes(1));
    suggestions.refresh();
  }

  @Test
  void titlesThemesAndOrganisationsByAnyOfTheirWords() {
    assertThat(suggested(stranger, "redev")).contains("Zébulon et la redevance");
    assertThat(suggested(stranger, "ZEBR")).contains("Zébrures fiscales", "Thème");
    assertThat(suggested(stranger, "zedo")).contains("Agence Zédoaire", "Organisation");
  }

  @Test
  void nothingThatTheVisitorMayNotKnowOf() {
    assertThat(suggested(stranger, "zeph")).doesNotContain("éphyr");
    assertThat(suggested(member, "zeph"))
        .contains("Zéphyr réservé", "Zéphyrologie", "Régie Zéphyrine");
    assertThat(suggested(stranger, "zen")).contains("Zénith annoncé").doesNotContain("Zénobie");
    assertThat(suggested(member, "zen")).contains("Zénith annoncé", "Zénobie");
  }

  @Test
  void whatBecameReservedSinceTheTablesWereReadIsToldNoMore() {
    assertThat(suggested(stranger, "redev")).contains("Zébulon");
    sql.sql(
            "update resources.resource set access = '{members;;}', teaser = 'none'"
                + " where source = 'suggested' and key = 'a'")
        .update();
    try {
      assertThat(suggested(stranger, "redev")).doesNotContain("Zébulon");
      assertThat(suggested(stranger, "zebr")).doesNotContain("Zébrures");
      assertThat(suggested(stranger, "zedo")).doesNotContain("Zédoaire");
    } finally {
      sql.sql(
              "update resources.resource set access = '{public;;}', teaser = 'title'"
                  + " where source = 'suggested' and key = 'a'")
          .update();
    }
  }

  @Test
  void oneLetterOrAPageOfTextSuggestsNothing() {
    for (String typed : List.of("", "z", "zeb ".repeat(60))) {
      assertThat(suggested(stranger, typed)).contains("\"suggestions\":[]");
    }
  }

  @Test
  void theScriptIsLightAndOnEveryPage() {
    String page = stranger.get("/themes").body();
    String path = page.replaceAll("(?s).*<script src=\"(/design/suggestions-[^\"]+)\".*", "$1");
    String script = stranger.get(path).body();
    assertThat(script).contains("combobox");
    assertThat(script.getBytes(StandardCharsets.UTF_8).length).isLessThan(HEAVIEST_SCRIPT);
  }

  private static String suggested(Site site, String typed) {
    return site.get("/recherche/suggestions?q=" + Site.encode(typed)).body();
  }
}
