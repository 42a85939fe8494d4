package org.ressourcerie.resources.watching;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The report of the last visit, and the button that asks for another. */
@Controller
class WatchController {
  static final String PATH = "/administration/temoins";
  private static final Logger log = LoggerFactory.getLogger(WatchController.class);

  /** A small site is done within this; for others the page says that it goes on. */
  private static final int WAITED_SECONDS = 8;

  private final Watching watching;
  private final WatchReports reports;
  private volatile @Nullable CompletableFuture<Boolean> last;

  WatchController(Watching watching, WatchReports reports) {
    this.watching = watching;
    this.reports = reports;
  }

  @GetMapping(PATH)
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  String show(Screen screen, Model model) {
    CompletableFuture<Boolean> asked = last;
    boolean running = asked != null && !asked.isDone();
    boolean failed = asked != null && asked.isDone() && !asked.join();
    model.addAttribute("page", new WatchPage(screen, reports.last(), running, failed));
    return "resources/watching/WatchPage";
  }

  @PostMapping(PATH)
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView visit(Screen screen, SignedIn who) {
    CompletableFuture<Boolean> asked = last;
    if (asked == null || asked.isDone()) {
      String by = who.name();
      asked = new CompletableFuture<>();
      last = asked;
      CompletableFuture<Boolean> done = asked;
      Thread.ofVirtual().name("watch").start(() -> done.complete(visited(by)));
    }
    await(asked);
    return Redirects.to(screen, PATH);
  }

  private boolean visited(String by) {
    try {
      watching.visit(by);
      return true;
    } catch (RuntimeException failure) {
      log.error("The site could not visit itself; nobody looked for what may leak", failure);
      return false;
    }
  }

  private static void await(CompletableFuture<Boolean> visit) {
    try {
      visit.get(WAITED_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException goesOn) {
      log.debug("The visit goes on after the answer");
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
