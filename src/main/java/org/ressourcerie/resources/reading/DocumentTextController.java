package org.ressourcerie.resources.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.resources.model.MergedResources;
import org.ressourcerie.resources.sharing.SharedReading;
import org.ressourcerie.web.Rendered;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The text of a document on a page of its own: slide by slide, minute by minute, without its
 * application.
 */
@Controller
class DocumentTextController {
  /** As anchors of {@link DocumentTextPage} are written. */
  private static final Pattern PLACE = Pattern.compile("(?:page|diapositive|section|t)-[0-9]{1,9}");

  private final NoticeQueries notices;
  private final PartQueries parts;
  private final FileStore files;
  private final SharedReading shared;
  private final MergedResources merged;
  private final Gate gate;

  DocumentTextController(
      NoticeQueries notices,
      PartQueries parts,
      FileStore files,
      SharedReading shared,
      MergedResources merged,
      Gate gate) {
    this.merged = merged;
    this.shared = shared;
    this.notices = notices;
    this.parts = parts;
    this.files = files;
    this.gate = gate;
  }

  @GetMapping("/r/{number:[0-9]{1,12}}-{slug}/texte/{sha256:[0-9a-f]{64}}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  @Rendered
  Object show(
      @PathVariable long number,
      @PathVariable String sha256,
      @RequestParam(defaultValue = "") String lieu,
      Screen screen,
      Visitor visitor,
      HttpServletResponse answer,
      Model model) {
    AccessFilter own = gate.filter(visitor);
    AccessFilter filter = shared.of(number, own);
    Notice notice = notices.find(number, filter).orElse(null);
    if (notice == null) {
      String led = merged.page(number, filter, own).orElseThrow(DocumentTextController::absent);
      return Redirects.forGood(screen.to(led));
    }
    List<Part> all = parts.of(notice, filter);
    List<Part.FileShown> shown = all.stream().flatMap(part -> part.files().stream()).toList();
    Optional<Part.FileShown> document =
        shown.stream().filter(file -> file.file().sha256().equals(sha256)).findFirst();
    if (document.isEmpty()) {
      String anchor = PLACE.matcher(lieu).matches() ? lieu : "";
      return gate(new DocumentGatePage(screen, notice, all, anchor), answer, model);
    }
    model.addAttribute("page", page(screen, notice, document.get(), shown));
    return "resources/reading/DocumentTextPage";
  }

  /** One answer for what is closed and for what is not there; none where nothing is closed. */
  private static String gate(DocumentGatePage page, HttpServletResponse answer, Model model) {
    if (page.behind().isEmpty()) {
      throw absent();
    }
    answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
    model.addAttribute("page", page);
    return "resources/reading/DocumentGatePage";
  }

  private DocumentTextPage page(
      Screen screen, Notice notice, Part.FileShown document, List<Part.FileShown> shown) {
    String sha256 = document.file().sha256();
    String video =
        shown.stream()
            .filter(file -> file.file().sha256().equals(document.video()))
            .map(Part.FileShown::path)
            .findFirst()
            .orElse("");
    List<TextPassage> text = files.texts(List.of(sha256)).getOrDefault(sha256, List.of());
    return new DocumentTextPage(screen, notice, document, video, text);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
