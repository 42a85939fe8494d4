package org.ressourcerie.resources.prefilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page is taken at its word, that for catalogues before that for social networks. */
class PageMetadataTests {

  @Test
  void aScientificArticleIsReadFromTheTagsOfCatalogues() throws IOException {
    Metadata read =
        read(
            """
            <html><head><title>Article 12</title>
            <meta name="citation_title" content="Les communs à l’épreuve">
            <meta name="citation_author" content="Marchadier, Solène">
            <meta name="citation_author" content="Ange Tillac">
            <meta name="citation_publication_date" content="2024/03/12">
            <meta name="citation_pdf_url" content="/articles/12.pdf">
            <meta name="DC.publisher" content="Presses de l’Archipel">
            <meta name="DC.Language" content="fr">
            <meta property="og:title" content="Lisez ceci !">
            </head></html>\
            """);
    assertThat(read.title()).isEqualTo("Les communs à l’épreuve");
    assertThat(read.authors()).containsExactly("Solène Marchadier", "Ange Tillac");
    assertThat(read.published()).isEqualTo("2024-03-12");
    assertThat(read.publisher()).isEqualTo("Presses de l’Archipel");
    assertThat(read.language()).isEqualTo("fr");
    assertThat(read.document()).isEqualTo("https://exemple.org/articles/12.pdf");
  }

  @Test
  void theWorkIsReadFromAGraphWhereThingsReferToEachOther() throws IOException {
    Metadata read =
        read(
            """
            <html lang="en"><head><title>x</title><script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[
             {"@type":"WebSite","@id":"#site","name":"Le site"},
             {"@type":"WebPage","@id":"#page","name":"Le site - page"},
             {"@type":"Organization","@id":"#org","name":"Ligue des tiers-lieux"},
             {"@type":"Person","@id":"#p","name":"Ange Tillac"},
             {"@type":["NewsArticle"],"headline":"Un bail &amp; une clé","description":"Ce que dit le bail.",
              "author":{"@id":"#p"},"publisher":{"@id":"#org"},"datePublished":"2025-11-03T08:00:00+01:00",
              "inLanguage":"fr-FR","image":{"@type":"ImageObject","url":"/bail.jpg"}}]}
            </script></head></html>\
            """);
    assertThat(read)
        .isEqualTo(
            new Metadata(
                "https://exemple.org/page",
                "Un bail & une clé",
                "Ce que dit le bail.",
                java.util.List.of("Ange Tillac"),
                "Ligue des tiers-lieux",
                LocalDate.of(2025, 11, 3),
                "fr",
                "https://exemple.org/bail.jpg",
                "",
                ""));
  }

  @Test
  void aPlainPageGivesItsTitleWithoutTheNameOfTheSite() throws IOException {
    Metadata read =
        read(
            """
            <html lang="fr-FR"><head><title>Louer à une association | Val-de-Lorme</title>
            <meta name="description" content="Un  modèle
            de convention.">
            </head><body><h1>Louer à une association</h1></body></html>\
            """);
    assertThat(read.title()).isEqualTo("Louer à une association");
    assertThat(read.description()).isEqualTo("Un modèle de convention.");
    assertThat(read.language()).isEqualTo("fr");
  }

  @Test
  void aDashInATitleIsNotTheNameOfTheSite() throws IOException {
    assertThat(read("<title>Tiers-lieux - mode d’emploi</title>").title())
        .isEqualTo("Tiers-lieux - mode d’emploi");
  }

  @Test
  void aPageCannotPassForAnotherSite() throws IOException {
    assertThat(read("<link rel=canonical href='https://ailleurs.org/x'>").address())
        .isEqualTo("https://exemple.org/page");
    assertThat(read("<link rel=canonical href='/vraie'>").address())
        .isEqualTo("https://exemple.org/vraie");
  }

  @Test
  void whatIsNoAddressOfTheWebIsLeftOut() throws IOException {
    Metadata read =
        read(
            """
            <meta property="og:image" content="javascript:alert(1)">
            <meta name="citation_pdf_url" content="file:///etc/passwd">\
            """);
    assertThat(read.cover()).isEmpty();
    assertThat(read.document()).isEmpty();
  }

  @Test
  void aWrongPageSaysLittleAndFailsNothing() throws IOException {
    Metadata read =
        read(
            "<<<html><script type='application/ld+json'>{\"@type\":\"Article\",,}</script>"
                + "<meta property='article:published_time' content='hier'>");
    assertThat(read).isEqualTo(Metadata.of("https://exemple.org/page"));
  }

  @Test
  void anEndlessTitleIsCut() throws IOException {
    String title = read("<title>" + "très long ".repeat(400) + "</title>").title();
    assertThat(title.length()).isLessThanOrEqualTo(500);
    assertThat(title).endsWith("…");
  }

  @Test
  void aPageWithoutEndIsReadAtItsBeginning() throws IOException {
    byte[] page =
        ("<title>Au début</title>" + " ".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8);
    ByteArrayInputStream endless = new ByteArrayInputStream(page);
    assertThat(PageMetadata.of(endless, URI.create("https://exemple.org/")).title())
        .isEqualTo("Au début");
    assertThat(endless.available()).isGreaterThan(500_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-12 | 2024-03-12",
        "2024-03-12T23:30:00Z | 2024-03-12",
        "20240312 | 2024-03-12",
        "2024/3/12 | 2024-03-12",
        "12/03/2024 | 2024-03-12",
        "12 mars 2024 | 2024-03-12",
        "1er août 2024 | 2024-08-01",
        "March 12, 2024 | 2024-03-12",
        "2024-03 | 2024-03-01",
        "2024 | 2024-01-01",
      })
  void daysAreReadAsPagesWriteThem(String written, LocalDate day) {
    assertThat(WrittenDates.read(written)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"hier", "31/02/2024", "2024-13-01", "''", "12"})
  void whatIsNoDayIsNone(String written) {
    assertThat(WrittenDates.read(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.exemple.org/a/, https://exemple.org/a",
    "https://exemple.org/a?utm_source=lettre&x=1#haut, https://EXEMPLE.org:443/a?x=1",
    "https://exemple.org/a?b=2&a=1, https://exemple.org/a?a=1&b=2",
  })
  void onePageHasManyAddresses(String one, String other) {
    assertThat(WebLink.compared(one)).isEqualTo(WebLink.compared(other));
  }

  private static Metadata read(String html) throws IOException {
    return PageMetadata.of(
        new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)),
        URI.create("https://exemple.org/page"));
  }
}
