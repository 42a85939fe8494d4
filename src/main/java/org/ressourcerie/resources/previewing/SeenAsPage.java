package org.ressourcerie.resources.previewing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.reading.ResourcePage;
import org.ressourcerie.web.ui.Screen;

/**
 * A draft as somebody would read it once published, shown to the team.
 *
 * @param resource null where this reader would know of nothing
 * @param ready whether nothing of it has to be put right before it is published
 * @param published whether something stands under its address now
 */
public record SeenAsPage(
    Screen screen,
    WorkingCopy copy,
    SeenAs reader,
    @Nullable ResourcePage resource,
    boolean ready,
    boolean published) {

  public String path() {
    return "/administration/brouillons/" + copy.id();
  }

  /** Where it is shown for another reader. */
  public String path(SeenAs other) {
    return path() + "/apercu" + (other == SeenAs.ANONYMOUS ? "" : "?comme=" + other.id());
  }

  public List<SeenAs> readers() {
    return List.of(SeenAs.values());
  }

  /** Its title; one without a title is called so. */
  public String title() {
    String title = copy.content().field("title").strip();
    return title.isEmpty() ? screen.say("editing.untitled") : title;
  }
}
