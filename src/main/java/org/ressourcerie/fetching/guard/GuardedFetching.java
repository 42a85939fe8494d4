package org.ressourcerie.fetching.guard;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.ressourcerie.fetching.Answer;
import org.ressourcerie.fetching.Answer.Fetched;
import org.ressourcerie.fetching.Answer.Reason;
import org.ressourcerie.fetching.Answer.Refused;
import org.ressourcerie.fetching.Fetching;
import org.springframework.util.unit.DataSize;

/** Follows an address step by step; each step is checked as the first one was. */
final class GuardedFetching implements Fetching {
  private static final int MOST_STEPS = 6;
  private final CloseableHttpClient client;
  private final FetchingSettings settings;

  GuardedFetching(CloseableHttpClient client, FetchingSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  @Override
  public Answer fetch(String address, Path folder) {
    return fetch(address, folder, settings.maxSize().toBytes(), settings.longest());
  }

  @Override
  public Answer fetch(String address, Path folder, long most, Duration longest) {
    long bytes = Math.min(most, settings.maxSize().toBytes());
    Duration time = longest.compareTo(settings.longest()) < 0 ? longest : settings.longest();
    try {
      return follow(address, folder, new Limited(time, bytes));
    } catch (IOException failure) {
      return Refusals.of(failure, DataSize.ofBytes(bytes).toMegabytes());
    }
  }

  private Answer follow(String address, Path folder, Limited limits) throws IOException {
    String next = address;
    for (int step = 0; step < MOST_STEPS; step++) {
      WebAddress asked = WebAddress.of(next, settings.inside());
      if (asked.refused().isPresent()) {
        return new Refused(asked.refused().get(), "");
      }
      Step taken =
          client.execute(request(asked.uri(), limits), r -> read(asked.uri(), r, folder, limits));
      if (taken.answer().isPresent()) {
        return taken.answer().get();
      }
      next = taken.next();
    }
    return new Refused(Reason.REDIRECTS, Integer.toString(MOST_STEPS - 1));
  }

  /** One request: an end, or where it sends us. */
  private record Step(Optional<Answer> answer, String next) {
    static Step end(Answer answer) {
      return new Step(Optional.of(answer), "");
    }
  }

  private static HttpGet request(URI uri, Limited limits) throws IOException {
    HttpGet request = new HttpGet(uri);
    request.setHeader("User-Agent", "Ressourcerie");
    request.setConfig(RequestConfig.custom().setResponseTimeout(Timeout.of(limits.left())).build());
    return request;
  }

  private static Step read(URI uri, ClassicHttpResponse response, Path folder, Limited limits)
      throws IOException {
    Header location = response.getFirstHeader("Location");
    int status = response.getCode();
    if (status >= 300 && status < 400 && location != null) {
      return new Step(Optional.empty(), redirected(uri, location.getValue()));
    }
    if (status != 200 || response.getEntity() == null) {
      return Step.end(new Refused(Reason.STATUS, Integer.toString(status)));
    }
    ContentType type = ContentType.parseLenient(response.getEntity().getContentType());
    Path file = Files.createTempFile(folder, "fetched", "");
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      limits.copy(response.getEntity().getContent(), out);
      whole = true;
    } finally {
      if (!whole) {
        Files.delete(file);
      }
    }
    String mediaType = type == null ? null : type.getMimeType();
    return Step.end(new Fetched(uri, file, WebAddress.name(uri), mediaType));
  }

  /** Where a redirect leads; as it is written when that cannot be read. */
  static String redirected(URI from, String location) {
    try {
      return from.resolve(location).toString();
    } catch (IllegalArgumentException unreadable) {
      return location;
    }
  }
}
