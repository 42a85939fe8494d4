package org.ressourcerie.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The server: one or more nodes that answer for each other. */
final class Cluster implements AutoCloseable {
  private static final Duration CONNECTING = Duration.ofSeconds(2);

  /** A reader does not wait longer; the answer would come too late to be read. */
  private static final Duration ASKING = Duration.ofSeconds(8);

  private static final Duration WRITING = Duration.ofSeconds(60);

  private final List<Address> addresses;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTING)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(Redirect.NEVER)
          .build();
  private volatile int preferred;

  Cluster(List<Address> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("ressourcerie.search.opensearch names no address");
    }
    this.addresses = addresses;
  }

  /** Asks for something that is quick to answer. */
  JsonNode ask(String method, String path, @Nullable Object body) {
    return call(method, path, body == null ? null : Json.text(body), "application/json", ASKING);
  }

  /** Gives work that may take a while. */
  JsonNode work(String method, String path, @Nullable Object body) {
    return call(method, path, body == null ? null : Json.text(body), "application/json", WRITING);
  }

  /** Asks several things, or gives several to write, each on a line of its own. */
  JsonNode lines(String path, String lines) {
    return call("POST", path, lines, "application/x-ndjson", WRITING);
  }

  boolean has(String path) {
    try {
      call("HEAD", path, null, "application/json", ASKING);
      return true;
    } catch (ClusterFailure failure) {
      if (failure.isMissing()) {
        return false;
      }
      throw failure;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private JsonNode call(
      String method, String path, @Nullable String body, String type, Duration longest) {
    IOException last = null;
    // One turn more: a connection kept from before a restart fails at its first use. What is asked
    // here
    // may be asked twice.
    for (int turn = 0; turn <= addresses.size(); turn++) {
      int chosen = (preferred + turn) % addresses.size();
      try {
        JsonNode answer = send(addresses.get(chosen), method, path, body, type, longest);
        preferred = chosen;
        return answer;
      } catch (HttpConnectTimeoutException away) {
        last = away;
      } catch (HttpTimeoutException slow) {
        throw new ClusterFailure(0, "no answer within " + longest, slow);
      } catch (IOException away) {
        last = away;
      }
    }
    throw new ClusterFailure(0, "no node of OpenSearch answers", last);
  }

  private JsonNode send(
      Address address,
      String method,
      String path,
      @Nullable String body,
      String type,
      Duration longest)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.root().resolve(path))
            .timeout(longest)
            .header("Content-Type", type)
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(Json.bytes(body)));
    if (address.authorization() != null) {
      request.header("Authorization", address.authorization());
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
      if (answer.statusCode() >= 400) {
        throw new ClusterFailure(answer.statusCode(), said(method, path, answer), null);
      }
      return Json.read(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new ClusterFailure(0, "stopped while waiting for OpenSearch", stopping);
    }
  }

  private static String said(String method, String path, HttpResponse<String> answer) {
    String body = answer.body();
    return method
        + " "
        + path
        + " was answered "
        + answer.statusCode()
        + ": "
        + body.substring(0, Math.min(body.length(), 500));
  }
}
