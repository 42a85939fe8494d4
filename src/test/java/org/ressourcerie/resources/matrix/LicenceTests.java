package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.resources.Items;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others may do with a resource: written, imported, shown, compared and taken back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LicenceTests {
  @Autowired private ImportTarget target;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk desk;

  @BeforeAll
  void enter() {
    accounts.create();
    desk = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
  }

  @Test
  void itIsShownWithItsAddressOnThePageAndToPrograms() {
    String draft = desk.begin("guide");
    desk.save(draft, licensed("Le vison libre", "cc-by-sa-4.0"));
    assertThat(Jsoup.parse(desk.page(draft)).select("#licence option[selected]").text())
        .isEqualTo("CC BY-SA 4.0");
    String there = Desk.there(desk.publish(draft));
    Element link = Jsoup.parse(page(there)).expectFirst("a[rel=license]");
    assertThat(link.text()).isEqualTo("CC BY-SA 4.0");
    assertThat(link.attr("href")).isEqualTo("https://creativecommons.org/licenses/by-sa/4.0/");
    assertThat(page("/api/v1/resources/" + there.replaceAll("/r/([0-9]+)-.*", "$1")))
        .contains("\"licence\":{\"id\":\"cc-by-sa-4.0\"");
  }

  @Test
  void aChangeIsComparedAndAnOlderOneTakenBack() {
    String draft = desk.begin("guide");
    desk.save(draft, licensed("Le vison gardé", "etalab-2.0"));
    String there = Desk.there(desk.publish(draft));
    long number = Long.parseLong(there.replaceAll("/r/([0-9]+)-.*", "$1"));
    String over = desk.beginOver(number);
    assertThat(Jsoup.parse(desk.page(over)).select("#licence option[selected]").text())
        .isEqualTo("Licence Ouverte 2.0");
    desk.save(over, licensed("Le vison gardé", "all-rights-reserved"));
    String resource = "/administration/ressources/" + number;
    assertThat(desk.page(resource + "/comparaison"))
        .contains("<dt>Licence</dt>", "<del>etalab-2.0</del>");
    Desk.there(desk.publish(over));
    assertThat(Jsoup.parse(page(there)).select(".about").text()).contains("Tous droits réservés");
    String restored = Desk.there(desk.send(resource + "/revisions/1/brouillon", Map.of()));
    Desk.there(desk.publish(restored));
    assertThat(Jsoup.parse(page(there)).select("a[rel=license]").text())
        .isEqualTo("Licence Ouverte 2.0");
  }

  @Test
  void oneThatIsNotKnownIsKeptAsWrittenAndToldBeforePublishing() {
    String draft = desk.begin("guide");
    desk.save(draft, licensed("Le vison inconnu", "Licence maison"));
    Element form = Jsoup.parse(desk.page(draft)).expectFirst("#licence");
    assertThat(form.select("option[selected]").val()).isEqualTo("Licence maison");
    assertThat(form.attr("aria-invalid")).isEqualTo("true");
    assertThat(desk.page(draft + "/publication")).contains("#licence", "Licence maison");
    assertThat(desk.publish(draft).statusCode()).isEqualTo(200);
  }

  @Test
  void anImportGivesItByIdentifierAddressOrNameAndKeepsWhatItDoesNotKnow() {
    imported("address", "http://creativecommons.org/publicdomain/zero/1.0");
    imported("name", "tous droits réservés");
    imported("identifier", "CC-BY-4.0");
    imported("other", "WTFPL");
    assertThat(
            sql.sql(
                    """
                    select v.licence from resources.resource r
                    join resources.revision v on v.id = r.revision
                    where r.source = 'licences' order by r.key\
                    """)
                .query(String.class)
                .list())
        .containsExactly("cc0-1.0", "cc-by-4.0", "all-rights-reserved", "WTFPL");
    assertThat(target.check(other("other", "WTFPL")).toString()).contains("licence-unknown");
  }

  private void imported(String key, String licence) {
    target.apply(List.of(other(key, licence)));
  }

  private static ImportItem other(String key, String licence) {
    Items item = item("licences", key).block("Partie", "<p>Un texte.</p>");
    return item.licensed(licence).made();
  }

  private static Map<String, String> licensed(String title, String licence) {
    Map<String, String> fields = Desk.guide(title, "Un vison passe.");
    fields.put("licence", licence);
    return fields;
  }

  private String page(String path) {
    return Site.stranger(port).get(path).body();
  }
}
