package org.ressourcerie.resources.watching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Somebody without an account, nor a cookie, who asks this very site by HTTP. */
@Component
class Stranger {
  /** A page of the site is far below; of a file that should not be there, the beginning will do. */
  private static final Pattern PAGE = Pattern.compile(".*/r/[0-9]+-[^/]*");

  private static final int LONGEST_BODY = 4_000_000;

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private final Environment environment;
  private volatile int port;

  Stranger(Environment environment) {
    this.environment = environment;
  }

  /**
   * What was answered.
   *
   * @param elsewhere whether the page of a resource was, which the address leads to
   */
  record Answer(int status, String body, boolean elsewhere) {}

  /** Made when the first visit begins: a start should not wait for it. */
  private static final class Asking {
    static final HttpClient CLIENT =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  }

  @EventListener
  void on(WebServerInitializedEvent opened) {
    port = opened.getWebServer().getPort();
  }

  /** Whether this process answers at all: a command does not. */
  boolean canAsk() {
    return port > 0;
  }

  /** A site that does not answer is an {@link UncheckedIOException}: then nothing was looked at. */
  Answer ask(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root() + address)).timeout(LONGEST).build();
    try {
      HttpResponse<InputStream> answer =
          Asking.CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return new Answer(
            answer.statusCode(),
            new String(body.readNBytes(LONGEST_BODY), StandardCharsets.UTF_8),
            answer.previousResponse().isPresent()
                && PAGE.matcher(answer.uri().getPath()).matches());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the site visited itself", stopping);
    }
  }

  private String root() {
    String host = environment.getProperty("server.address", "127.0.0.1");
    String context = environment.getProperty("server.servlet.context-path", "");
    return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port + context;
  }
}
