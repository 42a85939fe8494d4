package org.ressourcerie.transfer.pageextract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.transfer.Collected;
import org.ressourcerie.transfer.spi.ImportItem;

/** The real extract of a listing, where it is at hand. */
class RealExtractTests {
  private static final Path EXTRACT = Path.of("../shared/corpus/rtes-pages-2023.txt");
  private Collected read = new Collected(List.of());

  @BeforeEach
  void readIt() throws Exception {
    assumeTrue(Files.exists(EXTRACT), "the real extract is not on this machine");
    read = Collected.from(new PageExtractFormat(), EXTRACT);
  }

  @Test
  void eightResourcesInTheirOrder() {
    assertThat(read.items())
        .extracting(ImportItem::kind)
        .containsExactly(
            "legal-question",
            "study-trip-report",
            "webinar-report",
            "guide",
            "guide",
            "living-catalogue",
            "external-reference",
            "study");
    assertThat(read.items())
        .extracting(ImportItem::provenance)
        .containsExactly(
            "network",
            "network",
            "network",
            "network",
            "external",
            "network",
            "external",
            "external");
  }

  @Test
  void theFirstHasATitleOnlyAndIsShownToNobodyElse() {
    ImportItem first = read.items().getFirst();
    assertThat(first.access()).isEqualTo(AccessRule.MEMBERS);
    assertThat(first.teaser()).isEqualTo("none");
    assertThat(first.incomplete()).isTrue();
    assertThat(first.blocks()).isEmpty();
    assertThat(read.issues("no-access-line")).hasSize(1);
  }

  @Test
  void twoAreDeclaredPrivateAndShowTheirTitle() {
    assertThat(read.items().subList(1, 3))
        .allSatisfy(
            item -> {
              assertThat(item.access()).isEqualTo(AccessRule.MEMBERS);
              assertThat(item.teaser()).isEqualTo("title");
              assertThat(item.incomplete()).isFalse();
              assertThat(item.blocks()).isNotEmpty();
            });
    assertThat(read.items().subList(3, 8))
        .allSatisfy(item -> assertThat(item.access()).isEqualTo(AccessRule.PUBLIC));
  }

  @Test
  void noSentenceIsKeptTwice() {
    for (ImportItem item : read.items()) {
      List<String> paragraphs =
          List.of(Collected.text(item).split("(?=<p>|<li>)", -1)).stream()
              .filter(paragraph -> paragraph.length() > 60)
              .toList();
      assertThat(paragraphs).doesNotHaveDuplicates();
    }
    assertThat(read.issues("repeated-text-dropped").getFirst().arguments())
        .containsAnyOf("38", "39");
  }

  @Test
  void summariesAreShortAndEndWithASentence() {
    assertThat(read.items().subList(1, 8))
        .extracting(ImportItem::summary)
        .allSatisfy(summary -> assertThat(summary).isNotNull().hasSizeLessThanOrEqualTo(400))
        .allSatisfy(summary -> assertThat(summary).matches("(?s).*[.?!]"));
  }

  @Test
  void theDateInTheTextBecomesADate() {
    assertThat(read.item("Découvrez le catalogue").updatedOn())
        .isEqualTo(LocalDate.of(2023, 9, 29));
  }

  @Test
  void everyUnclearLinkIsToldOnceForItsResource() {
    assertThat(read.issues("shortened-link")).hasSize(2);
    assertThat(read.issues("here-link")).hasSize(3);
  }

  @Test
  void headingsListsAndLinksAreReal() {
    ImportItem study = read.item("Coopérer");
    assertThat(Collected.text(study)).contains("<a href=\"https://t.ly/nRxmD\">");
    ImportItem guide = read.item("Découvrez \"Le Petit guide");
    assertThat(guide.blocks())
        .extracting(ImportItem.Block::heading)
        .contains("Une accélération des enjeux alimentaires", "Trois grands leviers pour agir");
    assertThat(Collected.text(read.item("\"Tiers-Lieux"))).contains("<ol><li>", "<ul><li>");
  }

  @Test
  void whatBelongsToTheSiteIsDroppedAndTold() {
    assertThat(read.issues("cookie-footer-dropped")).hasSize(1);
    assertThat(read.issues("site-name-dropped")).hasSize(1);
    assertThat(read.items())
        .allSatisfy(item -> assertThat(Collected.text(item)).doesNotContain("cookies"));
  }
}
