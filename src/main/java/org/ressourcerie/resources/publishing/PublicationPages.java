package org.ressourcerie.resources.publishing;

import java.util.List;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.checking.Difference;
import org.ressourcerie.resources.checking.Differences;
import org.ressourcerie.resources.drafting.Drafting;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page before publishing shows. */
@Component
class PublicationPages {
  private final Drafting drafting;
  private final Publishing publishing;
  private final Published published;
  private final Vocabulary vocabulary;

  PublicationPages(
      Drafting drafting, Publishing publishing, Published published, Vocabulary vocabulary) {
    this.drafting = drafting;
    this.publishing = publishing;
    this.published = published;
    this.vocabulary = vocabulary;
  }

  /** Whether nothing of the draft itself keeps it from being published. */
  boolean isReady(WorkingCopy copy) {
    Made made = drafting.made(copy);
    return made.isReady() && publishing.findings(copy, made).stream().noneMatch(Finding::blocks);
  }

  /**
   * Answers with the name of the view.
   *
   * @param told key of what to say first; may be empty
   */
  String show(
      WorkingCopy copy,
      Screen screen,
      SignedIn who,
      PublicationPage.Typed typed,
      String told,
      Model model) {
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
            publishing.findings(copy, made),
            stale && standing != null ? standing.version() : 0,
            new Differences(screen, vocabulary, differences),
            who.may(Permission.PUBLISH),
            typed,
            told));
    return "resources/publishing/PublicationPage";
  }
}
