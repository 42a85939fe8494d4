package org.ressourcerie.resources.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Readers;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts that wait for their hour. The site’s own job may come first: then it did the same. */
@WebTest
class DueTests {
  private static final Hand HAND = new Hand("essai", "Essai");
  @Autowired WorkingCopies copies;
  @Autowired Reviewing reviewing;
  @Autowired DuePublications due;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @Test
  void ofSeveralProcessesOnePublishesIt() {
    WorkingCopy copy = scheduled("À l’heure", "<p>Un texte.</p>", Instant.now().minusSeconds(60));
    CompletableFuture<?>[] processes =
        Stream.generate(() -> CompletableFuture.runAsync(due::publishDue))
            .limit(4)
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(processes).join();
    assertThat(copies.find(copy.id())).isEmpty();
    assertThat(revisions(copy.number())).isEqualTo(1);
    assertThat(steps(copy.number())).containsExactly("scheduled", "published");
  }

  @Test
  void oneThatAnotherProcessHasInHandIsLeftToIt() {
    WorkingCopy copy = scheduled("En main", "<p>Un texte.</p>", Instant.now().minusSeconds(60));
    transaction.executeWithoutResult(
        status -> {
          if (copies.lock(copy.id()).isPresent()) {
            CompletableFuture.runAsync(due::publishDue).join();
            assertThat(revisions(copy.number())).isZero();
          }
        });
    due.publishDue();
    assertThat(revisions(copy.number())).isEqualTo(1);
  }

  @Test
  void beforeItsHourItWaits() {
    WorkingCopy copy =
        scheduled("Plus tard", "<p>Un texte.</p>", Instant.now().plus(Duration.ofDays(1)));
    due.publishDue();
    assertThat(copies.find(copy.id())).isPresent();
    assertThat(revisions(copy.number())).isZero();
  }

  @Test
  void oneThatCannotBePublishedIsGivenBackAndSaysSo() {
    WorkingCopy copy = scheduled("", "<p>Sans titre.</p>", Instant.now().minusSeconds(60));
    due.publishDue();
    assertThat(copies.find(copy.id()))
        .hasValueSatisfying(back -> assertThat(back.state()).isEqualTo(WorkingCopy.State.WRITING));
    assertThat(steps(copy.number())).containsExactly("scheduled", "missed-unready");
  }

  private WorkingCopy scheduled(String title, String html, Instant when) {
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
    WorkingCopy copy = copies.find(copies.begin(content, HAND)).orElseThrow();
    assertThat(reviewing.schedule(copy, copy.saves(), when, "", "Essai")).isTrue();
    return copy;
  }

  private int revisions(long number) {
    return sql.sql("select count(*) from resources.revision where resource = ?")
        .param(number)
        .query(Integer.class)
        .single();
  }

  private List<String> steps(long number) {
    return sql.sql("select what from resources.step where number = ? order by id")
        .param(number)
        .query((row, n) -> row.getString(1))
        .list();
  }
}
