package org.ressourcerie.resources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.Items;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Videos that other sites play: nothing is loaded from there before someone asks. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayerTests {
  private static final String VIDEO = "https://youtu.be/ouverte12345";
  @Autowired private ImportTarget target;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;

  @BeforeAll
  void publish() {
    target.apply(
        List.of(
            Items.item("lecteur", "ouvert").titled("Un film ailleurs").linking(VIDEO).made(),
            Items.item("lecteur", "entre-nous")
                .titled("Un film réservé")
                .linking("https://youtu.be/fermee123456")
                .readBy(AccessRule.MEMBERS, "title")
                .made()));
  }

  @Test
  void theResourceSaysWhatThePlayerLearnsAndFramesNothing() {
    var page = Site.stranger(port).get(path("ouvert"));
    assertThat(page.body())
        .contains(
            "Cette vidéo est chez YouTube", "apprend votre adresse IP", "/lecteur/ouverte12345")
        .doesNotContain("<iframe");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .doesNotContain("frame-src");
  }

  @Test
  void itsOwnPageMayFrameThatPlayerAndNoOther() {
    var page = Site.stranger(port).get(path("ouvert") + "/lecteur/ouverte12345");
    assertThat(page.body()).contains("src=\"https://www.youtube-nocookie.com/embed/ouverte12345\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .endsWith("frame-src https://www.youtube-nocookie.com")
        .contains("default-src 'none'");
  }

  @Test
  void aVideoThatNoReadableLinkNamesIsNotThere() {
    assertThat(Site.stranger(port).get(path("ouvert") + "/lecteur/fermee123456").statusCode())
        .isEqualTo(404);
    assertThat(Site.stranger(port).get(path("entre-nous") + "/lecteur/fermee123456").statusCode())
        .isEqualTo(404);
    assertThat(
            Site.signedIn(port, "member")
                .get(path("entre-nous") + "/lecteur/fermee123456")
                .statusCode())
        .isEqualTo(200);
  }

  private String path(String key) {
    return sql.sql(
            "select '/r/' || number || '-' || slug from resources.resource where source = 'lecteur'"
                + " and key = ?")
        .param(key)
        .query(String.class)
        .single();
  }
}
