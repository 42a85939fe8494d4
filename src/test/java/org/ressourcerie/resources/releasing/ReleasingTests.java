package org.ressourcerie.resources.releasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Readers;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.releasing.Release.Outcome;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts published together. The site’s own job may come first: then it did the same. */
@WebTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ReleasingTests {
  private static final Hand HAND = new Hand("essai", "Essai");
  private static final String TEXT = "<p>Un texte.</p>";
  @Autowired WorkingCopies copies;
  @Autowired Releases releases;
  @Autowired Releasing releasing;
  @Autowired ReleaseWork work;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @Test
  void ofSeveralProcessesOnePublishesEach() {
    List<WorkingCopy> drafts =
        IntStream.range(0, 12).mapToObj(n -> draft("Ensemble " + n, TEXT)).toList();
    long id = started(drafts, false);
    CompletableFuture<?>[] processes =
        Stream.generate(() -> CompletableFuture.runAsync(work::releaseAll))
            .limit(4)
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(processes).join();
    assertThat(outcomes(ended(id))).containsOnly(Outcome.PUBLISHED).hasSize(12);
    assertThat(drafts)
        .allSatisfy(draft -> assertThat(revisions(draft.number())).isEqualTo(1))
        .allSatisfy(draft -> assertThat(copies.find(draft.id())).isEmpty());
  }

  @Test
  void oneThatIsRefusedStopsNoOtherAndSaysWhy() {
    WorkingCopy before = draft("Avant le refus", TEXT);
    WorkingCopy refused = draft("", TEXT);
    WorkingCopy after = draft("Après le refus", TEXT);
    long id = ended(started(List.of(before, refused, after), false));
    assertThat(outcomes(id))
        .containsExactlyInAnyOrder(Outcome.PUBLISHED, Outcome.UNREADY, Outcome.PUBLISHED);
    assertThat(releases.lines(id).stream().flatMap(line -> line.why().stream()))
        .extracting(Release.Why::name)
        .contains("editing.wrong.title-missing");
    assertThat(copies.find(refused.id())).isPresent();
  }

  @Test
  void oneThatFailsIsToldAndThoseBesideItArePublished() {
    List<WorkingCopy> drafts =
        Stream.of("Avant la panne", "En panne", "Après la panne")
            .map(title -> draft(title, TEXT))
            .toList();
    sql.sql(
            """
            create function resources.fail() returns trigger language plpgsql as
            $$ begin raise exception 'asked for by a test'; end $$;
            create trigger failing before insert on resources.revision for each row
            when (new.title = 'En panne') execute function resources.fail()
            """)
        .update();
    try {
      long id = ended(started(drafts, false));
      assertThat(outcomes(id))
          .containsExactlyInAnyOrder(Outcome.PUBLISHED, Outcome.FAILED, Outcome.PUBLISHED);
      assertThat(copies.find(drafts.get(1).id())).isPresent();
    } finally {
      sql.sql("drop function resources.fail() cascade").update();
    }
  }

  @Test
  void oneThatWasUnderWayWhenItsProcessDiedIsPublishedOnce() {
    WorkingCopy draft = draft("Coupée au milieu", TEXT);
    long id = started(List.of(draft), false);
    transaction.executeWithoutResult(
        dying -> {
          releasing.release(1);
          dying.setRollbackOnly();
        });
    assertThat(outcomes(ended(id))).containsExactly(Outcome.PUBLISHED);
    assertThat(revisions(draft.number())).isEqualTo(1);
  }

  @Test
  void oneThatWasSavedSinceItWasChosenIsLeft() {
    WorkingCopy draft = draft("Encore en main", TEXT);
    long id = releases.propose(List.of(draft.id()), "Essai");
    assertThat(copies.save(draft.id(), draft.saves(), draft.content(), HAND)).isTrue();
    releases.start(id, false, "", "Essai");
    assertThat(outcomes(ended(id))).containsExactly(Outcome.CHANGED);
    assertThat(revisions(draft.number())).isZero();
  }

  @Test
  void oneThatWasGivenUpIsToldSo() {
    WorkingCopy draft = draft("Abandonnée", TEXT);
    long id = releases.propose(List.of(draft.id()), "Essai");
    copies.drop(draft.id());
    releases.start(id, false, "", "Essai");
    assertThat(outcomes(ended(id))).containsExactly(Outcome.GONE);
  }

  @Test
  void oneWithAWarningIsLeftWhenThatWasAsked() {
    String warned = "<p><a href=\"https://t.ly/essai\">La recherche</a></p>";
    long held = ended(started(List.of(draft("Retenue", warned)), true));
    assertThat(outcomes(held)).containsExactly(Outcome.HELD);
    assertThat(releases.lines(held).getFirst().why())
        .extracting(Release.Why::name)
        .contains("link-shortened");
    long let = ended(started(List.of(draft("Laissée", warned)), false));
    assertThat(outcomes(let)).containsExactly(Outcome.PUBLISHED);
  }

  @Test
  void whatIsOnlyProposedIsNotPublished() {
    WorkingCopy draft = draft("Proposée", TEXT);
    long id = releases.propose(List.of(draft.id()), "Essai");
    work.releaseAll();
    assertThat(outcomes(id)).containsExactly(Outcome.WAITING);
    assertThat(releases.start(id, false, "", "Essai")).isTrue();
    assertThat(releases.start(id, false, "", "Essai")).isFalse();
    ended(id);
  }

  @Test
  void whatIsStoppedLeavesTheRestInWriting() {
    WorkingCopy draft = draft("Arrêtée", TEXT);
    long id = releases.propose(List.of(draft.id()), "Essai");
    transaction.executeWithoutResult(
        status -> {
          releases.start(id, false, "", "Essai");
          releases.stop(id);
        });
    assertThat(outcomes(ended(id))).containsExactly(Outcome.STOPPED);
    assertThat(copies.find(draft.id())).isPresent();
  }

  private WorkingCopy draft(String title, String html) {
    Map<String, String> fields =
        Map.of(
            "title",
            title,
            "summary",
            "Un résumé.",
            "kind",
            "guide",
            "provenance",
            "network",
            "language",
            "fr",
            "teaser",
            "none");
    var block = new Content.Block("un", "text", "", html, Readers.OPEN, List.of(), List.of());
    var content = new Content(fields, List.of(), Readers.OPEN, List.of(block), List.of());
    return copies.find(copies.begin(content, HAND)).orElseThrow();
  }

  private long started(List<WorkingCopy> drafts, boolean holds) {
    long id = releases.propose(drafts.stream().map(WorkingCopy::id).toList(), "Essai");
    assertThat(releases.start(id, holds, "Ensemble", "Essai")).isTrue();
    return id;
  }

  /** When the last one is done, by whichever process. */
  private long ended(long id) {
    while (releases.find(id).orElseThrow().isRunning()) {
      work.releaseAll();
    }
    return id;
  }

  private List<Outcome> outcomes(long id) {
    return new ArrayList<>(releases.lines(id).stream().map(Release.Line::outcome).toList());
  }

  private int revisions(long number) {
    return sql.sql("select count(*) from resources.revision where resource = ?")
        .param(number)
        .query(Integer.class)
        .single();
  }
}
