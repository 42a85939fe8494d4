package org.ressourcerie.resources.editing;

import jakarta.servlet.http.HttpServletRequest;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the form of a draft every few seconds, from the script of its page. */
@Controller
class AutosaveController {
  private final WorkingCopies copies;

  AutosaveController(WorkingCopies copies) {
    this.copies = copies;
  }

  /**
   * 200 with a sentence that says when; the header {@code Saves} is the counter of the next one.
   * 409 with a sentence that says who has it, and nothing is written.
   */
  @PostMapping("/administration/brouillons/{id:[0-9]{1,12}}/sauvegarde")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  ResponseEntity<String> save(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      Screen screen,
      SignedIn who,
      HttpServletRequest request) {
    Sent sent = new Sent(fields);
    Hand hand = Hand.of(request, who);
    boolean saved = copies.save(id, sent.saves(), sent.content().tidied(), hand);
    WorkingCopy now = copies.find(id).orElseThrow(There::absent);
    String when = screen.words().dateTime(now.savedAt());
    return saved
        ? told(HttpStatus.OK, now, screen.say("editing.saved.at", when))
        : told(HttpStatus.CONFLICT, now, Held.sentence(screen, now, hand));
  }

  private static ResponseEntity<String> told(HttpStatus status, WorkingCopy now, String sentence) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
        .header("Saves", Long.toString(now.saves()))
        .body(sentence);
  }
}
