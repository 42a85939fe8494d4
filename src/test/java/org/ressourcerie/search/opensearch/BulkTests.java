package org.ressourcerie.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much is offered at once, and again, to a server that says what a busy one says. */
class BulkTests {
  private final List<List<String>> offered = new ArrayList<>();
  private HttpServer server;

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatTheServerHasNoRoomForIsOfferedAgainAloneUntilItHas() throws IOException {
    Bulk bulk = bulk(id -> offered.size() < 3 && id.equals("b") ? 429 : 201);
    bulk.put("a", "{}");
    bulk.put("b", "{}");
    bulk.flush();
    assertThat(offered).containsExactly(List.of("a", "b"), List.of("b"), List.of("b"));
  }

  @Test
  void whatIsStillRefusedFailsSoThatTheChangeStaysQueued() throws IOException {
    Bulk bulk = bulk(id -> 429);
    bulk.put("a", "{}");
    assertThatThrownBy(bulk::flush).isInstanceOf(IllegalStateException.class);
    assertThat(offered).hasSize(6);
  }

  @Test
  void oneThatCannotBeIndexedIsTakenOutAndTheOthersStay() throws IOException {
    Bulk bulk = bulk(id -> offered.size() == 1 && id.equals("b") ? 400 : 201);
    bulk.put("a", "{}");
    bulk.put("b", "{}");
    bulk.flush();
    assertThat(offered).containsExactly(List.of("a", "b"), List.of("b"));
  }

  @Test
  void muchIsOfferedInSeveralPieces() throws IOException {
    Bulk bulk = bulk(id -> 201);
    for (int i = 0; i < 1_001; i++) {
      bulk.put(Integer.toString(i), "{}");
    }
    bulk.put("large", "{\"text\":\"" + "a".repeat(4_000_000) + "\"}");
    bulk.put("last", "{}");
    bulk.flush();
    assertThat(offered).extracting(List::size).containsExactly(500, 500, 2, 1);
  }

  private Bulk bulk(Function<String, Integer> statuses) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          List<String> ids =
              body.lines()
                  .filter(line -> line.contains("\"_id\""))
                  .map(line -> line.replaceAll(".*\"_id\":\"([^\"]*)\".*", "$1"))
                  .toList();
          offered.add(ids);
          List<Object> items = new ArrayList<>();
          for (String id : ids) {
            items.add(Json.object("index", Json.object("status", statuses.apply(id))));
          }
          byte[] answer = Json.bytes(Json.text(Json.object("errors", true, "items", items)));
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return new Bulk(
        new Cluster(Address.list("http://127.0.0.1:" + server.getAddress().getPort())), "t", 1);
  }
}
