package org.ressourcerie.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Many drafts published by one confirmation, while public pages are asked for. */
record Together(Site site, int seconds, Consumer<String> told) {
  private static final int DRAFTS = 500;
  private static final int ASKED = 20;
  private static final int WARMING = 4;
  private static final int LOOK = 100;
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);
  private static final String PATH = "/administration/publications";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern TOTAL = Pattern.compile("\"total\":([0-9]+)");

  /**
   * What was measured.
   *
   * @param shownSeconds for the page that says what would be published
   * @param publishedSeconds from the confirmation to the last one published
   * @param foundSeconds from the confirmation to all being found by a search
   * @param before public pages, over one connection, while nothing is published
   * @param during the same until all are found
   * @param p99Growth from before to during
   */
  record Measured(
      Machine machine,
      int drafts,
      double shownSeconds,
      double publishedSeconds,
      double foundSeconds,
      Load.Served before,
      Load.Served during,
      double p99Growth) {}

  /** When what was confirmed had happened, in seconds after it. */
  private record Done(double published, double found) {}

  Measured measure(Addresses asked) throws IOException {
    Machine machine = Machine.now();
    List<String> pages =
        Stream.of(
                List.of("/", "/ressources"),
                asked.resources().stream().limit(ASKED).toList(),
                asked.searches().stream().limit(ASKED).toList())
            .flatMap(List::stream)
            .toList();
    Load load = new Load(site, "", 1, seconds);
    for (int i = 0; i < WARMING; i++) {
      load.of(pages);
    }
    Load.Served before = load.of(pages);
    told.accept("before: " + before);
    String headers = "Sec-Fetch-Site: same-origin\r\n" + Member.signInToWrite(site);
    try (Wire wire = new Wire(site.port, headers);
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      String token = token(wire.get("/administration/ressources/nouvelle").text());
      List<Long> drafts = WrittenDrafts.write(wire, token, DRAFTS);
      told.accept("written: " + DRAFTS);
      long asking = System.nanoTime();
      String release = proposed(wire, drafts, token);
      double shown = since(asking);
      Future<Done> done = other.submit(() -> confirm(wire, release, token));
      Load.Served during = load.of(pages, () -> !done.isDone());
      Done ended = done.get(1, TimeUnit.MINUTES);
      return new Measured(
          machine,
          DRAFTS,
          shown,
          ended.published(),
          ended.found(),
          before,
          during,
          Rounded.to2(during.p99Ms() / before.p99Ms()));
    } catch (ExecutionException | TimeoutException failure) {
      throw new IOException("the drafts were not published", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  /** The path of the page that says what would be published, once it has said it. */
  private static String proposed(Wire wire, List<Long> drafts, String token) throws IOException {
    String form =
        drafts.stream().map(id -> "brouillon=" + id).collect(Collectors.joining("&"))
            + "&_csrf="
            + token;
    Wire.Answer answer = wire.post(PATH, form);
    if (answer.status() != 303) {
      throw new IOException("the choice answered " + answer.status());
    }
    String there = answer.header("location").replaceFirst("^https?://[^/]+", "");
    if (wire.get(there).status() != 200) {
      throw new IOException("what would be published is not shown");
    }
    return there;
  }

  private Done confirm(Wire wire, String release, String token) throws IOException {
    long began = System.nanoTime();
    if (wire.post(release + "/confirmation", "_csrf=" + token).status() != 303) {
      throw new IOException("the confirmation was refused");
    }
    while (wire.get(PATH).text().contains("En cours")) {
      pause(began);
    }
    double published = since(began);
    while (found(wire) < DRAFTS) {
      pause(began);
    }
    return new Done(published, since(began));
  }

  private static void pause(long began) throws IOException {
    if (System.nanoTime() - began > LONGEST) {
      throw new IOException("it takes too long");
    }
    Pause.milliseconds(LOOK);
  }

  private static int found(Wire wire) throws IOException {
    Matcher total = TOTAL.matcher(wire.get("/api/v1/search?q=" + WrittenDrafts.WORD).text());
    return total.find() ? Integer.parseInt(total.group(1)) : 0;
  }

  private static String token(String page) throws IOException {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IOException("the page of drafts has no form");
    }
    return token.group(1);
  }

  private static double since(long began) {
    return Rounded.to2((System.nanoTime() - began) / 1e9);
  }
}
