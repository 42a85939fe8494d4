package org.ressourcerie.resources.publishing;

import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.checking.Difference;
import org.ressourcerie.resources.checking.Differences;
import org.ressourcerie.resources.drafting.Drafting;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** The door: what a draft lacks, what everyone would get, then the button that publishes it. */
@Controller
@RequestMapping("/administration/brouillons/{id:[0-9]{1,12}}/publication")
class PublicationController {
  private static final int LONGEST_NOTE = 300;
  private final WorkingCopies copies;
  private final Drafting drafting;
  private final Publishing publishing;
  private final Published published;
  private final Vocabulary vocabulary;

  PublicationController(
      WorkingCopies copies,
      Drafting drafting,
      Publishing publishing,
      Published published,
      Vocabulary vocabulary) {
    this.copies = copies;
    this.drafting = drafting;
    this.publishing = publishing;
    this.published = published;
    this.vocabulary = vocabulary;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(@PathVariable long id, Screen screen, SignedIn who, Model model) {
    return page(copy(id), screen, who, "", "", model);
  }

  /**
   * @param saves the counter of the draft that was looked at
   */
  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object publish(
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") long saves,
      @RequestParam(defaultValue = "") String note,
      Screen screen,
      SignedIn who,
      Model model) {
    WorkingCopy copy = copy(id);
    String kept = note.strip();
    String why = kept.length() <= LONGEST_NOTE ? kept : kept.substring(0, LONGEST_NOTE);
    return switch (publishing.publish(id, saves, why, who.name())) {
      case PUBLISHED -> to(screen, published.standing(copy.number()).orElseThrow().path());
      case CHANGED -> page(copy(id), screen, who, why, "editing.publication.saved", model);
      case UNREADY, STALE -> page(copy(id), screen, who, why, "", model);
    };
  }

  /** What is published now, a change by others included, becomes what the draft replaces. */
  @PostMapping("/base")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView rebase(
      @PathVariable long id, @RequestParam(defaultValue = "-1") long version, Screen screen) {
    WorkingCopy copy = copy(id);
    published
        .standing(copy.number())
        .filter(standing -> standing.version() == version)
        .ifPresent(standing -> copies.rebase(id, version));
    return to(screen, "/administration/brouillons/" + id + "/publication");
  }

  private WorkingCopy copy(long id) {
    return copies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(
      WorkingCopy copy, Screen screen, SignedIn who, String note, String told, Model model) {
    Made made = drafting.made(copy);
    var standing = published.standing(copy.number()).orElse(null);
    Long base = copy.baseVersion();
    boolean stale = base != null && standing != null && base != standing.version();
    List<Difference> differences =
        made.isReady() && !stale ? publishing.tryOut(copy, made.draft()) : List.of();
    model.addAttribute(
        "page",
        new PublicationPage(
            screen,
            copy,
            made,
            stale && standing != null ? standing.version() : 0,
            new Differences(screen, vocabulary, differences),
            who.may(Permission.PUBLISH),
            note,
            told));
    return "resources/publishing/PublicationPage";
  }

  private static RedirectView to(Screen screen, String path) {
    var there = new RedirectView(screen.to(path));
    there.setStatusCode(HttpStatus.SEE_OTHER);
    return there;
  }
}
