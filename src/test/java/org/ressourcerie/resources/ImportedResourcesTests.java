package org.ressourcerie.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ressourcerie.resources.Items.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.transfer.spi.ImportTarget.Outcome;
import org.ressourcerie.transfer.spi.Issue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of items that are imported. */
@SpringBootTest
class ImportedResourcesTests {
  @Autowired private ImportTarget target;
  @Autowired private JdbcClient sql;

  @Test
  void theSameItemTwiceIsCreatedThenUnchanged() {
    ImportItem item = item("twice", "a").block("Un", "<p>Texte</p>").on("Essais").made();
    assertThat(target.apply(List.of(item))).containsExactly(Outcome.CREATED);
    assertThat(target.apply(List.of(item))).containsExactly(Outcome.UNCHANGED);
    assertThat(revisions("twice")).isEqualTo(1);
  }

  @Test
  void aChangedItemWritesANewRevisionAndKeepsTheOldOne() {
    target.apply(List.of(item("changed", "a").block(null, "<p>Avant</p>").made()));
    assertThat(target.apply(List.of(item("changed", "a").block(null, "<p>Après</p>").made())))
        .containsExactly(Outcome.UPDATED);
    assertThat(revisions("changed")).isEqualTo(2);
    assertThat(version("changed")).isEqualTo(2);
  }

  @Test
  void whatWasEditedByHandIsKept() {
    target.apply(List.of(item("edited", "a").made()));
    sql.sql("update resources.resource set edited_by_hand = true where source = 'edited'").update();
    assertThat(target.apply(List.of(item("edited", "a").titled("Autre titre").made())))
        .containsExactly(Outcome.KEPT);
    assertThat(revisions("edited")).isEqualTo(1);
  }

  @Test
  void aRevisionCannotBeRewritten() {
    target.apply(List.of(item("immutable", "a").block(null, "<p>Texte</p>").made()));
    for (String table : List.of("revision", "block")) {
      assertThatThrownBy(
              () ->
                  sql.sql("update resources." + table + " set " + column(table) + " = 'x'")
                      .update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("immutable");
    }
  }

  private static String column(String table) {
    return table.equals("revision") ? "title" : "html";
  }

  @Test
  void scriptsAndHandlersDoNotPassAndAreReported() {
    ImportItem item =
        item("dirty", "a")
            .block(
                null,
                "<p onclick=\"x()\">Bon<script>alert(1)</script> <img"
                    + " src=\"https://t.example.org/p\"><a href=\"javascript:x\">lien</a></p>")
            .made();
    assertThat(target.check(item))
        .filteredOn(issue -> issue.code().equals("html-removed"))
        .singleElement()
        .satisfies(
            issue ->
                assertThat(issue.arguments().getFirst())
                    .contains("<script>")
                    .contains("<img>")
                    .contains("onclick"));
    target.apply(List.of(item));
    assertThat(html("dirty"))
        .contains("Bon")
        .contains("lien")
        .doesNotContain("script")
        .doesNotContain("onclick")
        .doesNotContain("javascript")
        .doesNotContain("img");
  }

  @Test
  void anUnknownKindIsAnErrorAndAMissingTitleToo() {
    ImportItem untitled = item("wrong", "a").titled(" ").made();
    assertThat(target.check(untitled)).extracting(Issue::code).contains("title-missing");
  }

  @Test
  void themesAndPeopleAreOneRecordHoweverOftenCited() {
    target.apply(
        List.of(
            item("cited", "a").on("Thème cité").by("Anne Essai", "Ville d’Essai").made(),
            item("cited", "b").on("Thème cité").by("Anne Essai", "Ville d’Essai").made()));
    assertThat(count("theme where label = 'Thème cité'")).isEqualTo(1);
    assertThat(count("person where name = 'Anne Essai'")).isEqualTo(1);
    assertThat(count("organisation where name = 'Ville d’Essai'")).isEqualTo(1);
  }

  @Test
  void aThemeIsBornWithItsOtherNames() {
    target.apply(List.of(item("synonyms", "a").on("Ruralité").made()));
    assertThat(
            count(
                "theme_synonym s join resources.theme t on t.id = s.theme"
                    + " where t.label = 'Ruralité' and s.synonym = 'petites communes'"))
        .isEqualTo(1);
  }

  @Test
  void aThemeIsKnownByItsOtherSpellingsAndNames() {
    target.apply(List.of(item("spelt", "a").on("Tiers-lieux").on("Énergie d’essai").made()));
    ImportItem other =
        item("spelt", "b").on("TIERS LIEUX").on("Coworking").on("energie d'essai").made();
    assertThat(target.check(other)).extracting(Issue::code).doesNotContain("new-theme");
    assertThat(target.apply(List.of(other))).containsExactly(Outcome.CREATED);
    assertThat(count("theme where label ilike 'tiers%lieux' or label ilike '_nergie d_essai'"))
        .isEqualTo(2);
    assertThat(
            count(
                "revision_theme t join resources.resource r on r.revision = t.revision"
                    + " where r.source = 'spelt' and r.key = 'b'"))
        .isEqualTo(2);
    assertThat(target.apply(List.of(other))).containsExactly(Outcome.UNCHANGED);
  }

  @Test
  void aThemeThatNothingNamesIsToldThenMadeOnceHoweverItIsSpelt() {
    List<ImportItem> items =
        List.of(
            item("fresh", "a").on("Haies d’essai").made(),
            item("fresh", "b").on("haies d'ESSAI").made());
    assertThat(target.check(items.getFirst()))
        .filteredOn(issue -> issue.code().equals("new-theme"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.arguments()).containsExactly("Haies d’essai"));
    target.apply(items);
    assertThat(count("theme where label ilike 'haies d_essai'")).isEqualTo(1);
    assertThat(target.check(items.get(1))).extracting(Issue::code).doesNotContain("new-theme");
  }

  @Test
  void aBatchThatFailsLeavesNothing() {
    ImportItem good = item("atomic", "a").made();
    ImportItem bad = item("atomic", "b").by("x".repeat(4_000_000), "y").made();
    assertThatThrownBy(() -> target.apply(List.of(good, bad, bad)))
        .isInstanceOf(DataAccessException.class);
    assertThat(count("resource where source = 'atomic'")).isZero();
  }

  private int revisions(String source) {
    return count(
        "revision v join resources.resource r on r.number = v.resource where r.source = '"
            + source
            + "'");
  }

  private int count(String from) {
    return sql.sql("select count(*) from resources." + from).query(Integer.class).single();
  }

  private long version(String source) {
    return sql.sql("select version from resources.resource where source = ?")
        .param(source)
        .query(Long.class)
        .single();
  }

  private String html(String source) {
    return sql.sql(
            """
            select b.html from resources.block b
            join resources.resource r on r.revision = b.revision where r.source = ?\
            """)
        .param(source)
        .query(String.class)
        .single();
  }
}
