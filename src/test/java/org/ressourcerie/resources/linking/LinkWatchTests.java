package org.ressourcerie.resources.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.fetching.guard.Nearby;
import org.ressourcerie.resources.model.Alone;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.resources.proofing.Proofing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights of the watch of links, with a real server and a time that passes when it waits. */
@SpringBootTest
class LinkWatchTests {
  private static final Duration GAP = Duration.ofSeconds(10);

  @Autowired private ImportTarget target;
  @Autowired private LinkRows rows;
  @Autowired private IgnoredLinks ignored;
  @Autowired private Alone alone;
  @Autowired private Proofing proofing;
  @Autowired private JdbcClient sql;
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final List<Duration> waits = new ArrayList<>();
  private final List<Object> events = new ArrayList<>();
  private final PassingTime time = new PassingTime();
  private HttpServer server;
  private long number;

  /** Stands still unless somebody waits. */
  private static final class PassingTime extends Clock {
    private Instant now = Instant.now();

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void aSiteThatWeLinkTo() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.merge(path, 1, Integer::sum);
          exchange.getResponseHeaders().set("Location", "/neuf");
          exchange.sendResponseHeaders(statuses.getOrDefault(path, 200), -1);
          exchange.close();
        });
    server.start();
    leaveOthersAlone();
    target.apply(
        List.of(
            item("links-" + server.getAddress().getPort(), "a")
                .block(
                    null,
                    "<p>Lire <a href=\"%s\">le rapport</a> et <a href=\"%s\">le bilan</a>.</p>"
                        .formatted(here("/rapport"), here("/bilan")))
                .made()));
    number =
        sql.sql("select number from resources.resource where source = ?")
            .param("links-" + server.getAddress().getPort())
            .query(Long.class)
            .single();
    for (String path : List.of("/rapport", "/bilan")) {
      sql.sql("insert into resources.cited_link values (?, ?) on conflict do nothing")
          .params(number, here(path))
          .update();
    }
  }

  /** Links of other tests, of sites that are not to be asked. */
  private void leaveOthersAlone() {
    sql.sql("delete from resources.link_ignored").update();
    sql.sql(
            "insert into resources.link_ignored values ('https://', 'essai', 'essai', now()),"
                + " ('http://e', 'essai', 'essai', now()), ('http://1', 'essai', 'essai', now())")
        .update();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    sql.sql("update resources.resource set status = 'withdrawn' where number = ?")
        .param(number)
        .update();
    sql.sql("delete from resources.link_ignored").update();
  }

  @Test
  void aLinkIsDeadAfterTwoNightsAndLivesAgainAtOnce() {
    statuses.put("/rapport", 404);
    night();
    assertThat(found()).isEmpty();
    assertThat(changed()).isEmpty();
    night();
    assertThat(found()).containsExactly("link-dead");
    assertThat(changed()).containsExactly(here("/rapport"));
    statuses.put("/rapport", 200);
    night();
    assertThat(found()).isEmpty();
    assertThat(changed()).containsExactly(here("/rapport"));
  }

  @Test
  void aLinkThatHasMovedForGoodSaysWhere() {
    statuses.put("/bilan", 301);
    night();
    assertThat(found()).containsExactly("link-moved");
    assertThat(changed()).containsExactly(here("/bilan"));
  }

  @Test
  void aSiteThatRefusesMachinesIsNotDead() {
    statuses.put("/bilan", 403);
    night();
    night();
    assertThat(found()).isEmpty();
    assertThat(outcome("/bilan")).isEqualTo("unsure");
  }

  @Test
  void nothingIsAskedTwiceInANightAndNoHostTooOften() {
    Instant since = time.instant();
    night();
    assertThat(asked).containsOnlyKeys("/rapport", "/bilan").containsValues(1, 1);
    assertThat(waits).containsExactly(GAP);
    watch(new LinkSettings(GAP, 10, Duration.ofHours(1))).watch("", since, () -> true);
    assertThat(asked).containsValues(1, 1);
  }

  @Test
  void aNightIsBoundAndWhatIsLeftComesFirstTheNextNight() {
    watch(new LinkSettings(GAP, 1, Duration.ofHours(1))).watch("", time.instant(), () -> true);
    assertThat(asked).hasSize(1);
    assertThat(rows.last()).hasValueSatisfying(last -> assertThat(last.remaining()).isOne());
    time.pass(Duration.ofDays(1));
    watch(new LinkSettings(GAP, 1, Duration.ofHours(1))).watch("", time.instant(), () -> true);
    assertThat(asked).containsOnlyKeys("/rapport", "/bilan");
  }

  @Test
  void whatTheTeamLeavesAloneIsNotAskedAndWhatWasHeardIsForgotten() {
    statuses.put("/rapport", 404);
    night();
    night();
    assertThat(found()).containsExactly("link-dead");
    assertThat(ignored.add(here("/rap"), "refuse les machines", "essai"))
        .containsExactly(here("/rapport"));
    assertThat(found()).isEmpty();
    asked.clear();
    night();
    assertThat(asked).containsOnlyKeys("/bilan");
  }

  @Test
  void twoDoNotWatchAtOnce() {
    List<Boolean> second = new ArrayList<>();
    LinkWatch watch = watch(new LinkSettings(GAP, 10, Duration.ofHours(1)));
    watch.watch(
        "",
        time.instant(),
        () -> second.add(watch.watch("", time.instant(), () -> true).isPresent()));
    assertThat(second).containsExactly(false);
  }

  private void night() {
    time.pass(Duration.ofDays(1));
    waits.clear();
    events.clear();
    watch(new LinkSettings(GAP, 100, Duration.ofHours(4)))
        .watch("https://essai.example", time.instant(), () -> true);
  }

  private LinkWatch watch(LinkSettings settings) {
    return new LinkWatch(
        Nearby.looking("localhost:" + server.getAddress().getPort()),
        rows,
        alone,
        settings,
        events::add,
        time,
        waited -> {
          waits.add(waited);
          time.pass(waited);
        });
  }

  private List<String> changed() {
    return events.stream()
        .map(LinksLooked.class::cast)
        .flatMap(looked -> looked.changed().stream())
        .toList();
  }

  private List<String> found() {
    return proofing.published(number).stream()
        .map(Finding::rule)
        .filter(rule -> rule.equals("link-dead") || rule.equals("link-moved"))
        .toList();
  }

  private String outcome(String path) {
    return sql.sql("select outcome from resources.link_check where url = ?")
        .param(here(path))
        .query(String.class)
        .single();
  }

  private String here(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }
}
