package org.ressourcerie.resources.proofing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.proofing.Drafted.draft;
import static org.ressourcerie.resources.proofing.Drafted.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Teaser;
import org.ressourcerie.resources.proofing.Finding.Severity;
import org.ressourcerie.web.ui.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each rule finds, and what it leaves alone. */
@SpringBootTest
class ProofingTests {
  private static final Path SAMPLES = Path.of("src/main/resources/demonstration/files");

  @Autowired private Proofing proofing;
  @Autowired private FileStore files;
  @Autowired private FileReading reading;
  @Autowired private MessageSource messages;
  @Autowired private JdbcClient sql;

  @Test
  void aCarefulDraftHasNoFault() {
    assertThat(found(draft())).isEmpty();
  }

  @Test
  void aTitleIsThereShortAndThoughtOf() {
    assertThat(found(draft().titled(" "))).containsExactly("title-missing");
    assertThat(found(draft().titled("a".repeat(2_000)))).containsExactly("title-too-long");
    assertThat(found(draft().titled("a".repeat(200)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Scan_001",
        "SCAN 0042",
        "rapport-final.pdf",
        "CR_reunion_2023",
        "Document1",
        "Document sans titre",
        "IMG-2041",
        "numérisation 12"
      })
  void theNameOfAFileIsNoTitle(String title) {
    assertThat(found(draft().titled(title))).containsExactly("title-like-file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Document d’orientation 2024",
        "Loi n° 2014-856",
        "Page d’accueil d’un service",
        "Présentation",
        "Budget participatif"
      })
  void aTitleThatSomeoneThoughtOfIsNoFileName(String title) {
    assertThat(found(draft().titled(title))).isEmpty();
  }

  @Test
  void aSummaryIsThereAndShort() {
    assertThat(found(draft().summed(null))).containsExactly("summary-missing");
    assertThat(found(draft().summed("  "))).containsExactly("summary-missing");
    assertThat(found(draft().summed("mot ".repeat(101)))).containsExactly("summary-too-long");
    assertThat(found(draft().summed("mot ".repeat(100)))).isEmpty();
  }

  @Test
  void aSummarySaysSomethingElseThanTheBodyBeginsWith() {
    String start = "Dernier opus édité par Un Plus Bio, « Le petit guide du foncier »";
    Drafted copied =
        draft()
            .summed("DERNIER OPUS EDITE PAR UN PLUS BIO - LE PETIT GUIDE DU FONCIER s’ouvre.")
            .text("<h3>Découvrez le guide</h3><p>" + start + " éclaire la question.</p>");
    assertThat(found(copied)).containsExactly("summary-repeats-body");
    assertThat(found(draft().summed("Un texte court.").text("<p>Un texte court.</p>")))
        .containsExactly("summary-repeats-body");
    assertThat(found(draft().summed("Ce que le guide change.").text("<p>" + start + "</p>")))
        .isEmpty();
  }

  @Test
  void aNoticeSaysItsDateItsLanguageAndItsTheme() {
    assertThat(found(draft().dated(null, null))).containsExactly("date-missing");
    assertThat(found(draft().in(""))).containsExactly("language-missing");
    assertThat(found(draft().on())).containsExactly("theme-missing");
  }

  @Test
  void anAnswerOfLawSaysWhenToLookAtItAgain() {
    LocalDate day = LocalDate.of(2026, 3, 4);
    assertThat(found(draft().of("legal-question"))).containsExactly("review-missing");
    assertThat(found(draft().of("legal-question").dated(day, day.plusYears(1)))).isEmpty();
  }

  @Test
  void someoneWhoIsNamedHasAFunctionAndAnOrganisationNeedsNone() {
    assertThat(found(draft().by("Anne Essai", "Ville d’Essai", " ")))
        .containsExactly("credit-without-function");
    assertThat(found(draft().by("Anne Essai", "Ville d’Essai", "maire"))).isEmpty();
    assertThat(found(draft().by(null, "Ville d’Essai", null))).isEmpty();
  }

  @Test
  void aResourceHoldsMoreThanItsTitle() {
    assertThat(found(draft().text(""))).containsExactly("body-missing");
    assertThat(found(draft().links(new Draft.Link("https://example.org/a", "Le guide")))).isEmpty();
  }

  @Test
  void whatEveryoneIsShownDoesNotQuoteWhatIsReserved() {
    String secret = "La ville de Rennes versera trente mille euros à la régie dès janvier.";
    Drafted closed =
        draft()
            .summed("La Ville de Rennes versera trente mille euros à la régie.")
            .block("Le montant", "<p>Séance du 3 mars. " + secret + "</p>", AccessRule.PUBLIC);
    closed.readBy(AccessRule.MEMBERS, Teaser.TITLE_AND_SUMMARY);
    assertThat(found(closed)).contains("teaser-quotes-reserved");
    closed.readBy(AccessRule.MEMBERS, Teaser.TITLE);
    assertThat(found(closed)).doesNotContain("teaser-quotes-reserved");
    closed.readBy(AccessRule.PUBLIC, Teaser.TITLE);
    assertThat(found(closed)).doesNotContain("teaser-quotes-reserved");
    Drafted partly =
        draft()
            .summed("Une régie soutenue : la ville de Rennes versera trente mille euros.")
            .text("<p>Le débat.</p>")
            .block("Le montant", "<p>" + secret + "</p>", AccessRule.MEMBERS);
    assertThat(found(partly)).containsExactly("teaser-quotes-reserved");
    partly.titled(secret);
    assertThat(found(partly)).containsExactly("teaser-title-quotes-reserved");
  }

  @Test
  void theContentsOfWhatIsReservedAreLookedAt() {
    Drafted closed =
        draft()
            .readBy(AccessRule.MEMBERS, Teaser.CONTENTS)
            .block("Le montant versé", "<p>Il est voté.</p>", AccessRule.PUBLIC);
    assertThat(found(closed)).containsExactly("teaser-shows-headings");
    assertThat(found(closed.readBy(AccessRule.MEMBERS, Teaser.TITLE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ici", "Cliquez ici !", "lien", "En savoir plus…", "Télécharger", ""})
  void aLinkSaysWhereItLeads(String text) {
    assertThat(found(draft().text("<p>Lire <a href='https://example.org/g'>" + text + "</a></p>")))
        .containsExactly("link-vague");
  }

  @Test
  void aLinkThatNamesItsPageIsLeftAlone() {
    assertThat(
            found(
                draft()
                    .text(
                        "<p>Lire <a href='https://example.org/g'>le guide des achats</a> ou <a"
                            + " href='https://example.org/h'><img src='/i' alt='La"
                            + " carte'></a></p>")))
        .isEmpty();
  }

  @Test
  void anAddressIsNoTextForALink() {
    String bare = "https://francetierslieux.fr/guide/";
    assertThat(found(draft().text("<p><a href='" + bare + "'>" + bare + "</a></p>")))
        .containsExactly("link-bare");
    assertThat(found(draft().text("<p>Voir (" + bare + ").</p>"))).containsExactly("link-bare");
    assertThat(found(draft().links(new Draft.Link(bare, bare)))).containsExactly("link-bare");
    assertThat(found(draft().text("<p>Le site <code>" + bare + "</code></p>"))).isEmpty();
  }

  @Test
  void aShortenedLinkHidesWhereItLeads() {
    assertThat(found(draft().text("<p><a href='https://t.ly/nRxmD'>La recherche</a></p>")))
        .containsExactly("link-shortened");
    assertThat(found(draft().text("<p><a href='https://www.bit.ly/3x'>La recherche</a></p>")))
        .containsExactly("link-shortened");
    assertThat(found(draft().text("<p><a href='https://ast.ly/nRxmD'>La recherche</a></p>")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Découvrir le guide en cliquant ici !",
        "Retrouvez la publication ici",
        "TÉLÉCHARGER",
        "Télécharger le guide",
        "Pour en savoir plus sur la méthode, rendez-vous sur le site de l’agence",
        "Vous êtes élue ? Participez à la réalisation du baromètre"
      })
  void aCallToClickWithoutALinkHasLostIt(String text) {
    assertThat(found(draft().text("<p>" + text + "</p>"))).containsExactly("link-lost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On se retrouve souvent par ici, et d’ici là tout va bien.",
        "Les élus ont voté ici",
        "Télécharger n’est pas lire : les habitants veulent comprendre."
      })
  void aSentenceIsNoCallToClick(String text) {
    assertThat(found(draft().text("<p>" + text + "</p>"))).isEmpty();
  }

  @Test
  void wordsThatSendToAFileBesideThemHaveLostNothing() {
    assertThat(
            found(
                draft()
                    .text("<p>Retrouvez le diaporama de la ville.</p><p>Pour aller plus loin :</p>")
                    .files(file("d1", "Le diaporama", "document", null))))
        .isEmpty();
  }

  @Test
  void aLinkIsDeadAfterTwoNightsAndSaysWhereItHasMoved() {
    Drafted linked =
        draft()
            .text(
                "<p><a href='https://mort.example/a'>Le rapport</a> <a"
                    + " href='https://parti.example/b'>Le bilan</a></p>");
    assertThat(found(linked)).isEmpty();
    answer("https://mort.example/a", "failing", null, 1);
    answer("https://parti.example/b", "moved", "https://parti.example/neuf", 0);
    assertThat(found(linked)).containsExactly("link-moved");
    sql.sql("update resources.link_check set nights = 2 where url = 'https://mort.example/a'")
        .update();
    assertThat(found(linked)).containsExactly("link-dead", "link-moved");
  }

  private void answer(String url, String outcome, String to, int nights) {
    sql.sql(
            "insert into resources.link_check (url, outcome, answer, moved_to, nights, checked_at)"
                + " values (?, ?, '404', ?, ?, now())")
        .params(url, outcome, to, nights)
        .update();
  }

  @Test
  void whatIsAnnouncedFollows() {
    String end = "<p>Retrouvez ci-dessous :</p>";
    assertThat(found(draft().text("<p>Deux jours.</p>" + end)))
        .containsExactly("announced-and-absent");
    assertThat(found(draft().text(end + "<ul><li>Le programme</li></ul>"))).isEmpty();
    assertThat(found(draft().text(end).links(new Draft.Link("https://example.org/a", "Le guide"))))
        .isEmpty();
  }

  @Test
  void headingsFollowEachOtherAndSaySomething() {
    assertThat(found(draft().text("<h3>Un</h3><p>a</p><h5>Deux</h5><p>b</p>")))
        .containsExactly("heading-skipped");
    assertThat(found(draft().text("<h4>Un</h4><p>a</p>"))).containsExactly("heading-skipped");
    assertThat(found(draft().text("<h3>Un</h3><h4>Deux</h4><h5>Trois</h5><h3>Quatre</h3>")))
        .isEmpty();
    assertThat(found(draft().text("<h3> </h3><p>a</p>"))).containsExactly("heading-empty");
    assertThat(found(draft().block(" ", "<p>a</p>", AccessRule.PUBLIC)))
        .containsExactly("heading-empty");
  }

  @Test
  void aBoldLineIsNoHeading() {
    assertThat(found(draft().text("<p><strong>Les étapes</strong></p><p>Trois.</p>")))
        .containsExactly("heading-bold");
    assertThat(found(draft().text("<p><strong>Oui</strong>, la commune peut.</p><p>a</p>")))
        .isEmpty();
    assertThat(found(draft().text("<p><strong>C’est voté.</strong></p><p>a</p>"))).isEmpty();
    Drafted question = draft().text("<p><strong>Qui paie ?</strong></p><p>La ville.</p>");
    assertThat(found(question)).containsExactly("heading-bold");
    assertThat(found(question.of("interview"))).isEmpty();
  }

  @Test
  void aTableHasHeaders() {
    assertThat(found(draft().text("<table><tr><td>Ville</td><td>3</td></tr></table>")))
        .containsExactly("table-without-header");
    assertThat(found(draft().text("<table><tr><th scope='row'>Ville</th><td>3</td></tr></table>")))
        .isEmpty();
  }

  @Test
  void anImageSaysWhatItShowsOrThatItDecorates() {
    assertThat(found(draft().text("<p><img src='/i/a.png'></p>")))
        .containsExactly("image-without-alternative");
    assertThat(found(draft().text("<p><img src='/i/a.png' alt='IMG_2041.png'></p>")))
        .containsExactly("image-named-by-file");
    assertThat(found(draft().text("<p><img src='/i/a.png' alt=''></p>"))).isEmpty();
    assertThat(found(draft().text("<p><img src='/i/a.png' alt='La halle'></p>"))).isEmpty();
  }

  @Test
  void aVideoHasCaptionsOrATranscript() {
    Draft.Attachment film = file("f1", "Trois questions", "video", null);
    assertThat(found(draft().files(film))).containsExactly("video-without-text");
    assertThat(found(draft().files(film, file("c1", "Français", "captions", "autre"))))
        .containsExactly("video-without-text");
    assertThat(found(draft().files(film, file("c1", "Français", "captions", "f1")))).isEmpty();
    assertThat(found(draft().files(film, file("t1", "Texte", "transcript", null)))).isEmpty();
  }

  @Test
  void aFileHasATitleOfItsOwn() {
    assertThat(found(draft().files(file("d1", "scan_12.pdf", "document", null))))
        .containsExactly("file-title-like-name");
    assertThat(found(draft().files(file("d1", "Le règlement", "document", null)))).isEmpty();
  }

  @Test
  void aPdfHasTextTagsAndATitle() throws IOException {
    assertThat(found(draft().files(stored("deliberation-2021-114-signee.pdf"))))
        .containsExactly("pdf-without-text");
    assertThat(found(draft().files(stored("guide-achats.pdf"))))
        .isSubsetOf("pdf-untagged", "pdf-untitled");
  }

  @Test
  void aFileThatCannotBeReadIsTold() throws IOException {
    byte[] broken = "%PDF-1.7 et plus rien".getBytes(StandardCharsets.US_ASCII);
    assertThat(found(draft().files(stored(new ByteArrayInputStream(broken), "casse.pdf"))))
        .containsExactly("file-unreadable");
  }

  private Draft.Attachment stored(String name) throws IOException {
    return stored(Files.newInputStream(SAMPLES.resolve(name)), name);
  }

  private Draft.Attachment stored(InputStream bytes, String name) throws IOException {
    try (var in = bytes) {
      String sha256 = files.store(in, name).sha256();
      reading.awaitRead(Duration.ofMinutes(2));
      return file(sha256, "Un document", "document", null);
    }
  }

  @Test
  void theHeaviestComesFirst() {
    assertThat(proofing.of(draft().titled("").on().summed(null).made()))
        .extracting(Finding::severity)
        .containsExactly(Severity.BLOCKING, Severity.WARNING, Severity.ADVICE);
  }

  @Test
  void aDraftOfFiveThousandBlocksAndOfOddCharactersIsLookedAt() {
    Drafted large = draft().titled("مرحبا 🌱 \u202E").summed("\uD83C");
    for (int i = 0; i < 5_000; i++) {
      large.text("<p>&#0;<b><a href='http://[::1'>ici</a> " + i + "</p><table><td>");
    }
    assertThat(proofing.of(large.made())).hasSizeGreaterThan(5_000);
  }

  @Test
  void everyRuleHasItsWordsInBothLanguages() {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      FindingWords words = new FindingWords(new Words(messages, locale));
      for (Rule rule : Rule.values()) {
        var one =
            new Finding(
                rule.id(),
                rule.severity(),
                Finding.Place.part("body"),
                List.of("un", "deux", "404"),
                "",
                null);
        assertThat(
                List.of(words.name(rule.id()), words.told(one), words.todo(one), words.place(one)))
            .allSatisfy(said -> assertThat(said).isNotBlank().doesNotContain("{"));
      }
    }
  }

  private List<String> found(Drafted draft) {
    return proofing.of(draft.made()).stream().map(Finding::rule).toList();
  }
}
