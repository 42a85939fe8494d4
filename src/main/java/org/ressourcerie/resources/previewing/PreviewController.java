package org.ressourcerie.resources.previewing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a draft to whoever holds a link to it. Nothing of it is kept, told on or indexed. */
@Controller
class PreviewController {
  private final Previews previews;
  private final WorkingCopies copies;
  private final PreviewPages pages;
  private final Clock clock;

  PreviewController(Previews previews, WorkingCopies copies, PreviewPages pages, Clock clock) {
    this.previews = previews;
    this.copies = copies;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/apercu/{token:[A-Za-z0-9_-]{20,64}}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  String show(@PathVariable String token, Screen screen, Model model, HttpServletResponse answer) {
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    answer.setHeader("X-Robots-Tag", "noindex, nofollow");
    answer.setHeader("Referrer-Policy", "no-referrer");
    Preview preview = previews.find(token).orElse(null);
    if (preview == null) {
      return ended("unknown", HttpServletResponse.SC_NOT_FOUND, screen, model, answer);
    }
    Optional<WorkingCopy> copy = copies.find(preview.draft());
    if (copy.isEmpty()) {
      return ended("gone", HttpServletResponse.SC_GONE, screen, model, answer);
    }
    if (!preview.standsAt(clock.instant())) {
      String why = preview.revokedAt() == null ? "over" : "revoked";
      return ended(why, HttpServletResponse.SC_GONE, screen, model, answer);
    }
    model.addAttribute(
        "page", new PreviewPage(screen, pages.of(copy.get(), token, screen), preview.until()));
    return "resources/previewing/PreviewPage";
  }

  private static String ended(
      String why, int status, Screen screen, Model model, HttpServletResponse answer) {
    answer.setStatus(status);
    model.addAttribute("page", new EndedPage(screen, why));
    return "resources/previewing/EndedPage";
  }
}
