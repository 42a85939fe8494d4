package org.ressourcerie.members.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone chooses, field by field and for whom, what the directory shows of them. */
@WebTest
class ShownTests {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) (\\d{3})\\b");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String PAGE = "/compte/annuaire";

  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private final String slug = "annuaire-" + UUID.randomUUID();
  private final String address = "camille@" + slug + ".example";
  private Site site;

  @BeforeEach
  void enter() {
    sql.sql("delete from members.sign_in_attempt").update();
    long id =
        sql.sql(
                "insert into members.organisation (slug, name, kind, domains) values (?, ?,"
                    + " 'commune', array[?]) returning id")
            .params(slug, slug, slug + ".example")
            .query(Long.class)
            .single();
    sql.sql("insert into members.membership (organisation, since) values (?, '2026-01-01')")
        .param(id)
        .update();
    site = Site.visitor(port);
    String request = request("/inscription", "adresse=" + address);
    Matcher code =
        CODE.matcher(
            sql.sql("select plain from notifications.mail where recipient = ?")
                .param(address)
                .query(String.class)
                .single());
    assertThat(code.find()).isTrue();
    String proven =
        request(
            "/inscription/code", "demande=" + request + "&code=" + code.group(1) + code.group(2));
    request(
        "/inscription/identite",
        "demande="
            + proven
            + "&organisation="
            + slug
            + "&prenom=Camille&nom=Personne&fonction=Archiviste&voie=domain");
  }

  @Test
  void nothingIsShownByDefault() {
    assertThat(seen("member")).doesNotContain("Camille Personne");
    assertThat(site.get(PAGE).body())
        .contains("value=\"nobody\" checked")
        .doesNotContain("value=\"members\" checked", "value=\"public\" checked");
  }

  @Test
  void eachFieldIsShownToWhomItWasChosenForAtTheNextRequest() {
    keep("name=public&function=public&email=members&bio=members&text=Je+classe.");
    assertThat(seen("member")).contains("Camille Personne", "Archiviste", address, "Je classe.");
    assertThat(Site.stranger(port).get("/annuaire/" + slug).body())
        .contains("Camille Personne", "Archiviste")
        .doesNotContain(address, "Je classe.");
    keep("name=nobody&function=public&email=public");
    assertThat(seen("member")).doesNotContain("Camille Personne", address);
  }

  @Test
  void aPreviewKeepsNothing() {
    var preview = post("name=members&email=members&text=Bonjour&apercu=oui");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("rien n’est encore enregistré", "mailto:" + address, ">Bonjour<");
    assertThat(seen("member")).doesNotContain("Camille Personne");
  }

  @Test
  void aLongTextIsKeptInTheForm() {
    String text = "a".repeat(601);
    var refused = post("name=public&text=" + text);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#text\"", text);
    assertThat(seen("member")).doesNotContain("Camille Personne");
  }

  @Test
  void whoHasNoAccountOfAPersonHasNothingToShow() {
    assertThat(Site.stranger(port).get(PAGE).statusCode()).isEqualTo(303);
    assertThat(Site.signedIn(port, "member").get(PAGE).body()).doesNotContain("name=\"text\"");
  }

  private void keep(String form) {
    assertThat(post(form).statusCode()).isEqualTo(303);
  }

  private java.net.http.HttpResponse<String> post(String form) {
    Matcher token = TOKEN.matcher(site.get(PAGE).body());
    assertThat(token.find()).isTrue();
    return site.post(PAGE, form + "&_csrf=" + Site.encode(token.group(1)));
  }

  private String seen(String as) {
    return Site.signedIn(port, as).get("/annuaire/" + slug).body();
  }

  private String request(String path, String form) {
    var answer = site.post(path, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst(".*demande=([0-9a-f-]{36}).*", "$1");
  }
}
