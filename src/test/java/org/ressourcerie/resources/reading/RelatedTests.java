package org.ressourcerie.resources.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.time.Duration;
import java.time.OffsetDateTime;
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

/** What is to be read after a resource, and why. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelatedTests {
  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2019-03-04T09:00:00Z");

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;

  @BeforeAll
  void publish() {
    target.apply(
        List.of(
            item("related", "read")
                .titled("Geckos et mangroves")
                .on("Mangroves")
                .by("Tania Pirelle", "Office du gecko")
                .made(),
            item("related", "people").titled("Autre sujet").by("Tania Pirelle", "Office").made(),
            item("related", "theme").titled("Encore autre chose").on("Mangroves").made(),
            item("related", "session").titled("Sur place").held(MORNING).made(),
            item("related", "hall").titled("Salle voisine").held(MORNING).made(),
            item("related", "evening").titled("Le soir").held(MORNING.plusHours(9)).made(),
            item("related", "backstage")
                .titled("En coulisses")
                .held(MORNING)
                .readBy(AccessRule.MEMBERS, "title")
                .made(),
            item("related", "words").titled("Un gecko sans thème").made(),
            item("related", "members")
                .titled("Geckos entre nous")
                .on("Mangroves")
                .by("Tania Pirelle", "Office du gecko")
                .readBy(AccessRule.MEMBERS, "none")
                .made(),
            item("related", "announced")
                .titled("Mangroves annoncées")
                .on("Mangroves")
                .by("Tania Pirelle", "Office du gecko")
                .readBy(AccessRule.MEMBERS, "title")
                .made()));
    index.awaitUpToDate(Duration.ofMinutes(1));
  }

  @Test
  void eachSaysWhyItIsThere() {
    String related = related(Site.stranger(port));
    assertThat(related)
        .contains("Autre sujet", "Avec aussi\u00a0: Tania Pirelle")
        .contains("Encore autre chose", "Même thème\u00a0: Mangroves")
        .contains("Un gecko sans thème", "Vocabulaire proche");
  }

  @Test
  void noneThatTheVisitorMayNotKnowOfAndNoNameThatTheTeaserHides() {
    assertThat(related(Site.stranger(port))).doesNotContain("Geckos entre nous");
    assertThat(related(Site.signedIn(port, "member"))).contains("Geckos entre nous");
    String announced = related(Site.stranger(port));
    int at = announced.indexOf("Mangroves annoncées");
    assertThat(at).isPositive();
    assertThat(announced.substring(at, announced.indexOf("</li>", at)))
        .contains("Même thème")
        .doesNotContain("Tania Pirelle");
  }

  @Test
  void whatBelongsToTheSameEventComesFirstForWhoMayKnowOfIt() {
    assertThat(related(Site.stranger(port), "session"))
        .containsSubsequence("Salle voisine", "Même événement")
        .doesNotContain("Le soir")
        .doesNotContain("En coulisses");
    assertThat(related(Site.signedIn(port, "member"), "session")).contains("En coulisses");
  }

  private String related(Site site) {
    return related(site, "read");
  }

  private String related(Site site, String key) {
    long number =
        sql.sql("select number from resources.resource where source = 'related' and key = ?")
            .param(key)
            .query(Long.class)
            .single();
    String page =
        site.get("/r/" + number + "-" + (key.equals("read") ? "geckos-et-mangroves" : "sur-place"))
            .body();
    return page.substring(page.indexOf("related-title"));
  }
}
