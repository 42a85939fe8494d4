package org.ressourcerie.resources.prefilling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Refusals;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Begins drafts of the files that were dropped: one for all of them, or one for each. */
@Controller
class DroppedController {
  private final Dropping dropping;
  private final WorkingCopies copies;
  private final Vocabulary vocabulary;

  DroppedController(Dropping dropping, WorkingCopies copies, Vocabulary vocabulary) {
    this.dropping = dropping;
    this.copies = copies;
    this.vocabulary = vocabulary;
  }

  @PostMapping("/administration/ressources/nouvelle/fichiers")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  RedirectView begin(
      @RequestParam(defaultValue = "") List<MultipartFile> fichiers,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String pour,
      Screen screen,
      SignedIn who,
      HttpServletRequest request) {
    List<MultipartFile> sent = fichiers.stream().filter(file -> !file.isEmpty()).toList();
    Vocabulary.Kind chosen = vocabulary.kind(kind).orElse(vocabulary.kinds().getFirst());
    var dropped = dropping.take(sent, chosen, pour.equals("chacun"));
    List<Long> drafts = new ArrayList<>();
    for (Content content : dropped.contents()) {
      drafts.add(copies.begin(content, Hand.of(request, who)));
    }
    if (drafts.isEmpty() && dropped.refused().contains(Refusals.FULL)) {
      throw new ResponseStatusException(HttpStatus.INSUFFICIENT_STORAGE);
    }
    String told = Refusals.query(dropped.refused());
    if (drafts.isEmpty()) {
      return Redirects.to(screen, "/administration/ressources/nouvelle" + told);
    }
    return Redirects.to(
        screen,
        drafts.size() == 1
            ? "/administration/brouillons/" + drafts.getFirst() + told
            : "/administration/brouillons" + told);
  }
}
