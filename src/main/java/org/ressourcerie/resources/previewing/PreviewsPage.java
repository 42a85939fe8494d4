package org.ressourcerie.resources.previewing;

import java.time.Instant;
import java.util.List;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Screen;

/**
 * The links to a draft.
 *
 * @param mayMake whether its reader may make and end them
 * @param made the address of the link that was just made, shown this once; empty otherwise
 * @param wrong key of what was wrong with the form of a new link; empty otherwise
 * @param purpose what the form holds
 * @param until what the form holds
 */
public record PreviewsPage(
    Screen screen,
    WorkingCopy copy,
    List<Preview> previews,
    Instant now,
    boolean mayMake,
    String made,
    String wrong,
    String purpose,
    String until) {

  public String path() {
    return "/administration/brouillons/" + copy.id();
  }

  /** Its title; one without a title is called so. */
  public String title() {
    String title = copy.content().field("title").strip();
    return title.isEmpty() ? screen.say("editing.untitled") : title;
  }

  /** What was wrong with this field, in words; empty when nothing was. */
  public String wrong(String field) {
    return wrong.equals(field) ? screen.say("editing.preview.wrong." + field) : "";
  }

  public String state(Preview preview) {
    Instant revoked = preview.revokedAt();
    if (revoked != null) {
      return screen.say("resources.share.revoked", screen.words().dateTime(revoked));
    }
    return screen.say(
        preview.standsAt(now) ? "resources.share.stands" : "resources.share.over",
        screen.words().date(preview.until().minusSeconds(1)));
  }
}
