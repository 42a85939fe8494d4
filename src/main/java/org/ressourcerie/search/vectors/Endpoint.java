package org.ressourcerie.search.vectors;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ressourcerie.search.engine.Vector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The endpoint of embeddings. Its address is a setting, not something that people give: it may be
 * on this machine or on the network inside. It is never followed elsewhere, so the key stays there.
 */
final class Endpoint implements AutoCloseable {
  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final long LARGEST_ANSWER = 64L << 20;

  /** Asked for too much, cannot be processed: the same text will not be answered later either. */
  private static final Set<Integer> OF_THE_TEXTS = Set.of(400, 413, 422);

  private static final JsonMapper JSON = new JsonMapper();
  private final EmbeddingSettings settings;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTING)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .build();

  Endpoint(EmbeddingSettings settings) {
    this.settings = settings;
  }

  /**
   * The vectors of these texts, in their order. Asked once: who can wait tries again.
   *
   * @throws EmbeddingFailure when they are not there in time
   */
  List<Vector> of(List<String> texts, Duration longest) {
    HttpResponse<String> answer = send(request(texts), longest);
    if (answer.statusCode() != 200) {
      throw new EmbeddingFailure(
          "it answers " + answer.statusCode(),
          OF_THE_TEXTS.contains(answer.statusCode()),
          pause(answer));
    }
    return new Embedded(answer.body(), texts.size(), settings.dimensions()).vectors();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest request(List<String> texts) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("model", settings.model());
    asked.put("input", texts);
    asked.put("encoding_format", "float");
    if (settings.dimensions() != null) {
      asked.put("dimensions", settings.dimensions());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.address())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(asked)));
    if (!settings.key().isBlank()) {
      request.header("Authorization", "Bearer " + settings.key());
    }
    return request.build();
  }

  /** The limit holds to the last byte: an answer that trickles is no answer. */
  private HttpResponse<String> send(HttpRequest request, Duration longest) {
    CompletableFuture<HttpResponse<String>> sent =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER));
    try {
      return sent.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      sent.cancel(true);
      throw new EmbeddingFailure("no answer within " + longest.toMillis() + " ms");
    } catch (ExecutionException away) {
      throw new EmbeddingFailure("no answer: " + away.getCause());
    } catch (InterruptedException stopping) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new EmbeddingFailure("stopped while waiting");
    }
  }

  private static Duration pause(HttpResponse<String> answer) {
    String seconds = answer.headers().firstValue("Retry-After").orElse("0");
    Duration asked =
        seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }
}
