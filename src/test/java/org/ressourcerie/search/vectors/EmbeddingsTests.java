package org.ressourcerie.search.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.search.MemoryContent.item;
import static org.ressourcerie.search.MemoryContent.passage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.search.Embeddings;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage.Place;
import org.ressourcerie.search.vectors.EmbeddingServer.Mood;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Meaning beside words from end to end: the database, the index, an endpoint and its bad days. */
@ApplicationModuleTest(
    mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES,
    extraIncludes = "database")
@Import(MemoryContent.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class EmbeddingsTests {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String FOLDER = "target/test-data/embeddings";
  private static final String KEY = "clef-tenue-au-secret";
  private static final EmbeddingServer server = new EmbeddingServer();
  private static final AtomicInteger numbers = new AtomicInteger();

  @Autowired MemoryContent content;
  @Autowired Search search;
  @Autowired Reindexing reindexing;
  @Autowired Embeddings embeddings;
  @Autowired EmbeddingHealth health;
  @Autowired EmbeddingSettings settings;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient database;
  @Autowired Backlog backlog;

  @DynamicPropertySource
  static void endpoint(DynamicPropertyRegistry settings) {
    settings.add("ressourcerie.data", () -> FOLDER);
    settings.add("ressourcerie.search.embeddings.url", server::url);
    settings.add("ressourcerie.search.embeddings.model", () -> "bag");
    settings.add("ressourcerie.search.embeddings.key", () -> KEY);
    settings.add("ressourcerie.search.embeddings.retry", () -> "20ms");
    settings.add("ressourcerie.search.embeddings.time-limit", () -> "1s");
    settings.add("ressourcerie.search.embeddings.question-time-limit", () -> "2s");
    settings.add("ressourcerie.search.embeddings.batch", () -> "3");
    settings.add("ressourcerie.search.embeddings.least", () -> "0.3");
  }

  /** Others of this database are not to wait for an index that has gone. */
  @AfterAll
  void leave(@Autowired ApplicationContext context) throws IOException {
    context.getBeansOfType(SmartLifecycle.class).values().stream()
        .filter(one -> one.getClass().getSimpleName().equals("IndexUpdater"))
        .forEach(SmartLifecycle::stop);
    database
        .sql("delete from search.follower where name = ?")
        .param("lucene:" + Files.readString(Path.of(FOLDER, "index", "name")).strip())
        .update();
    server.close();
  }

  @AfterEach
  void empty() {
    server.be(Mood.WELL);
    List<Long> all = content.all().stream().map(SearchableItem::number).toList();
    all.forEach(content::remove);
    events.publishEvent(new ContentChanged(content.type(), all));
    embeddings.awaitComplete(LONG);
  }

  @Test
  void aQuestionWithoutAWordOfItFindsItAndWordsAloneDoNot() {
    long found = put("L’employeur surveille ses équipes à distance.");
    put("La taille des pommiers se fait en hiver.");
    embeddings.awaitComplete(LONG);
    assertThat(find("patron espionne")).containsExactly(found);
    assertThat(search.findByWords(SearchQuery.of("patron espionne"), Visitor.ANONYMOUS).total())
        .isZero();
    assertThat(health.kind()).startsWith("complete");
    assertThat(server.keys()).allMatch(("Bearer " + KEY)::equals);
  }

  @Test
  void whatIsReservedIsFoundByItsMeaningByWhoMayReadItAlone() {
    long number = numbers.incrementAndGet();
    put(
        item(
            number,
            "Fiche",
            passage(Access.PUBLIC, Place.NOTICE, "", "Un résumé des plus banals."),
            passage(
                Access.of(AccessRule.MEMBERS), Place.PAGE, "3", "La voiture de fonction coûte.")));
    embeddings.awaitComplete(LONG);
    assertThat(find("bagnole")).isEmpty();
    assertThat(search.find(SearchQuery.of("bagnole"), Visitor.MEMBER).total()).isEqualTo(1);
  }

  @Test
  void noTextIsAskedForTwice() {
    put("Les enfants mangent à la cantine.");
    put("Les enfants dorment.");
    embeddings.awaitComplete(LONG);
    assertThat(find("gosses")).hasSize(2);
    server.forget();
    reindexing.run(progress -> {});
    embeddings.awaitComplete(LONG);
    assertThat(find("gosses")).hasSize(2);
    assertThat(server.asked()).isEmpty();
    assertThat(kept("text is not null")).isZero();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
  void anEndpointThatFailsStopsNothingAndIsCaughtUpWith(Mood mood, CapturedOutput output) {
    put("Un premier texte, pour que la taille des vecteurs soit connue.");
    embeddings.awaitComplete(LONG);
    server.be(mood);
    String word = "mot" + mood.name().toLowerCase(Locale.ROOT).replace("_", "");
    long number = put("L’employeur surveille, " + word + ".");
    reindexing.awaitUpToDate(LONG);
    assertThat(find(word)).containsExactly(number);
    assertThat(find("patron espionne " + mood)).isEmpty();
    assertThat(health.healthy()).isTrue();
    server.be(Mood.WELL);
    embeddings.awaitComplete(LONG);
    assertThat(search.find(SearchQuery.of(word), Visitor.ANONYMOUS).total()).isEqualTo(1);
    await(() -> find("patron espionne encore " + mood).contains(number));
    assertThat(kept("refused")).isZero();
    assertThat(output.toString()).doesNotContain(KEY, "surveille");
  }

  @Test
  void aTextThatIsRefusedLeavesTheOthersTheirMeaning() {
    long refused = put("Un employeur " + EmbeddingServer.REFUSED + " surveille.");
    long taken = put("Un employeur qui surveille.");
    embeddings.awaitComplete(LONG);
    assertThat(find(EmbeddingServer.REFUSED)).containsExactly(refused);
    await(() -> find("patron espionne").equals(List.of(taken)));
    assertThat(kept("refused")).isEqualTo(1);
    database.sql("delete from search.vector where refused").update();
  }

  @Test
  void aQuestionThatNamesSomeoneIsNotSent() {
    put("L’employeur surveille.");
    embeddings.awaitComplete(LONG);
    server.forget();
    assertThat(find("patron espionne jeanne@example.org")).isEmpty();
    assertThat(find("patron espionne 06 12 34 56 78")).isEmpty();
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void whatIsNoLongerIndexedIsForgotten() {
    put("Un texte qui s’en ira.");
    embeddings.awaitComplete(LONG);
    empty();
    assertThat(database.sql("select count(*) from search.vector_use").query(Long.class).single())
        .isZero();
    database.sql("update search.vector set at = now() - interval '2 days'").update();
    backlog.forget();
    assertThat(kept("true")).isZero();
  }

  @Test
  void aKeyIsNotPrinted() {
    assertThat(settings.toString()).doesNotContain(KEY);
  }

  private long put(String text) {
    long number = numbers.incrementAndGet();
    put(item(number, "Fiche", text));
    return number;
  }

  private void put(SearchableItem item) {
    content.put(item);
    events.publishEvent(new ContentChanged(content.type(), List.of(item.number())));
  }

  private List<Long> find(String text) {
    return search.find(SearchQuery.of(text), Visitor.ANONYMOUS).hits().stream()
        .map(hit -> hit.card().number())
        .toList();
  }

  private long kept(String which) {
    return database
        .sql("select count(*) from search.vector where " + which)
        .query(Long.class)
        .single();
  }

  /** Questions are left to words for a moment after the endpoint was away. */
  private static void await(BooleanSupplier reached) {
    long end = System.nanoTime() + LONG.toNanos();
    while (!reached.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(reached.getAsBoolean()).isTrue();
  }
}
