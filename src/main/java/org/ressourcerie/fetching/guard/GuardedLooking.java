package org.ressourcerie.fetching.guard;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.fetching.Answer.Reason;
import org.ressourcerie.fetching.Look;
import org.ressourcerie.fetching.Looking;

/** Follows an address by its headers; each step is checked as the first one was. */
final class GuardedLooking implements Looking {
  private static final int MOST_STEPS = 6;
  private final CloseableHttpClient client;
  private final FetchingSettings settings;

  GuardedLooking(CloseableHttpClient client, FetchingSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  /** The head of an answer. */
  private record Head(int status, @Nullable String location) {
    boolean isFound() {
      return status >= 200 && status < 300;
    }

    boolean isRedirect() {
      return status >= 300 && status < 400 && location != null;
    }

    boolean isForGood() {
      return status == 301 || status == 308;
    }
  }

  @Override
  public Look look(String address, String userAgent, Consumer<String> before) {
    try {
      return follow(address, userAgent, before);
    } catch (IOException failure) {
      return new Look(0, "", Refusals.of(failure, 0).reason());
    }
  }

  private Look follow(String address, String userAgent, Consumer<String> before)
      throws IOException {
    String next = address;
    String moved = "";
    boolean forGood = true;
    for (int step = 0; step < MOST_STEPS; step++) {
      WebAddress asked = WebAddress.of(next, settings.inside());
      if (asked.refused().isPresent()) {
        return new Look(0, "", asked.refused().get());
      }
      Head head = head(asked, userAgent, before);
      String location = head.location();
      if (!head.isRedirect() || location == null) {
        return new Look(head.status(), head.isFound() ? moved : "", null);
      }
      next = GuardedFetching.redirected(asked.uri(), location);
      forGood &= head.isForGood();
      moved = forGood ? next : moved;
    }
    return new Look(0, "", Reason.REDIRECTS);
  }

  /**
   * Some servers refuse HEAD, or answer it otherwise than GET: what it says is bad is asked again.
   */
  private Head head(WebAddress asked, String userAgent, Consumer<String> before)
      throws IOException {
    before.accept(asked.uri().getHost());
    try {
      Head head = ask(new HttpHead(asked.uri()), userAgent);
      if (head.isFound() || head.isRedirect()) {
        return head;
      }
    } catch (UnknownHostException noSuchPlace) {
      throw noSuchPlace;
    } catch (IOException broken) {
      // Asked again below, in the other way.
    }
    before.accept(asked.uri().getHost());
    return ask(new HttpGet(asked.uri()), userAgent);
  }

  /** The request is given up once its head is here: what follows may be a film. */
  private Head ask(HttpUriRequestBase request, String userAgent) throws IOException {
    request.setHeader("User-Agent", userAgent);
    request.setConfig(
        RequestConfig.custom().setResponseTimeout(Timeout.of(settings.longest())).build());
    AtomicReference<@Nullable Head> heard = new AtomicReference<>();
    try {
      client.execute(
          request,
          response -> {
            Header location = response.getFirstHeader("Location");
            heard.set(new Head(response.getCode(), location == null ? null : location.getValue()));
            request.cancel();
            return true;
          });
    } catch (IOException failure) {
      if (heard.get() == null) {
        throw failure;
      }
    }
    Head head = heard.get();
    if (head == null) {
      throw new IOException("nothing was answered");
    }
    return head;
  }
}
