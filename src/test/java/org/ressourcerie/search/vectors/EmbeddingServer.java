package org.ressourcerie.search.vectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.ressourcerie.search.engine.BagOfWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint of embeddings on this machine, which can be made to behave badly. */
public final class EmbeddingServer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  /** How it answers. */
  public enum Mood {
    WELL,
    BROKEN,
    BUSY,
    RUBBISH,
    TOO_FEW,
    OTHER_SIZE,
    TRICKLING,
    UNKNOWN_MODEL
  }

  /** A text that holds it is refused. */
  public static final String REFUSED = "indicible";

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Mood mood = Mood.WELL;

  public EmbeddingServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/embeddings", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  public void be(Mood next) {
    mood = next;
  }

  /** The texts that were answered, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  List<String> keys() {
    return List.copyOf(keys);
  }

  public void forget() {
    asked.clear();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
      keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      List<String> texts = new ArrayList<>();
      request.path("input").forEach(text -> texts.add(text.asString()));
      boolean refused =
          mood == Mood.UNKNOWN_MODEL || texts.stream().anyMatch(text -> text.contains(REFUSED));
      switch (mood) {
        case BROKEN -> send(exchange, 500, "{\"error\":\"no\"}");
        case BUSY -> send(exchange, 429, "");
        case RUBBISH -> send(exchange, 200, "<html>Bonjour</html>");
        case TOO_FEW -> send(exchange, 200, "{\"data\":[]}");
        case TRICKLING -> trickle(exchange);
        default -> {
          if (refused) {
            send(exchange, 400, "{\"error\":\"" + texts.getFirst() + "\"}");
          } else {
            asked.addAll(texts);
            send(exchange, 200, embedded(texts, mood == Mood.OTHER_SIZE ? 7 : 0));
          }
        }
      }
    }
  }

  private static String embedded(List<String> texts, int cut) {
    List<Object> data = new ArrayList<>();
    for (int i = texts.size() - 1; i >= 0; i--) {
      float[] vector = BagOfWords.of(texts.get(i));
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("object", "embedding");
      one.put("index", i);
      one.put("embedding", cut == 0 ? vector : Arrays.copyOf(vector, cut));
      data.add(one);
    }
    return JSON.writeValueAsString(Map.of("object", "list", "data", data, "model", "bag"));
  }

  /** Begins to answer, and never ends. */
  private void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("{\"data\":".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    try {
      closing.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
