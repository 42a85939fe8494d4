package org.ressourcerie.fetching.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.fetching.Answer.Reason;
import org.ressourcerie.fetching.Look;

/** Whether something is there is told by the head of an answer. */
class GuardedLookingTests {
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void aServerOfTheMachine() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatIsThereIsAskedOnceByItsHeadAndByName() {
    answer("/there", 200, null);
    assertThat(look("/there")).isEqualTo(new Look(200, "", null));
    assertThat(asked).containsExactly("HEAD /there Ressourcerie (+https://essai.example)");
  }

  @Test
  void whereHeadIsRefusedTheThingItselfIsAskedFor() {
    server.createContext(
        "/by-get",
        exchange -> {
          noted(exchange);
          boolean get = exchange.getRequestMethod().equals("GET");
          exchange.sendResponseHeaders(get ? 200 : 405, get ? 2 : -1);
          exchange.getResponseBody().write(new byte[get ? 2 : 0]);
          exchange.close();
        });
    assertThat(look("/by-get").found()).isTrue();
    assertThat(asked).hasSize(2);
  }

  /** The server never ends its answer: whoever reads it would never come back. */
  @Test
  void aFilmIsNotReadToItsEnd() {
    server.createContext(
        "/film",
        exchange -> {
          if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(501, -1);
            exchange.close();
          } else {
            exchange.sendResponseHeaders(200, 1L << 40);
            exchange.getResponseBody().write(new byte[1_000]);
            exchange.getResponseBody().flush();
          }
        });
    assertThat(look("/film").found()).isTrue();
  }

  @Test
  void whatHasMovedForGoodSaysWhere() {
    answer("/old", 301, "/older");
    answer("/older", 308, "/new");
    answer("/new", 200, null);
    assertThat(look("/old")).isEqualTo(new Look(200, here("/new"), null));
    answer("/today", 302, "/new");
    assertThat(look("/today")).isEqualTo(new Look(200, "", null));
    answer("/moved", 301, "/today");
    assertThat(look("/moved")).isEqualTo(new Look(200, here("/today"), null));
    answer("/lost", 301, "/nowhere");
    assertThat(look("/lost")).isEqualTo(new Look(404, "", null));
  }

  @Test
  void aRedirectIsCheckedAsTheFirstAddressWas() {
    answer("/inside", 301, "http://169.254.169.254/latest/");
    assertThat(look("/inside").refused()).isEqualTo(Reason.INSIDE);
    answer("/round", 302, "/round");
    assertThat(look("/round").refused()).isEqualTo(Reason.REDIRECTS);
  }

  @Test
  void aServerThatIsAwayIsToldSo() {
    server.stop(0);
    assertThat(look("/there")).isEqualTo(new Look(0, "", Reason.AWAY));
  }

  @Test
  void whoeverKeepsThePaceIsToldTheHostBeforeEachRequest() {
    answer("/a", 302, "/b");
    answer("/b", 404, null);
    List<String> hosts = new ArrayList<>();
    Nearby.looking(name()).look(here("/a"), "essai", hosts::add);
    assertThat(hosts).containsExactly("localhost", "localhost", "localhost");
    assertThat(asked).hasSize(3);
  }

  private void answer(String path, int status, String location) {
    server.createContext(
        path,
        exchange -> {
          noted(exchange);
          if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private void noted(HttpExchange exchange) {
    asked.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI().getPath()
            + " "
            + exchange.getRequestHeaders().getFirst("User-Agent"));
  }

  private Look look(String path) {
    return Nearby.looking(name())
        .look(here(path), "Ressourcerie (+https://essai.example)", host -> {});
  }

  private String name() {
    return "localhost:" + server.getAddress().getPort();
  }

  private String here(String path) {
    return "http://" + name() + path;
  }
}
