package org.ressourcerie.resources.editing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.ressourcerie.resources.drafting.DraftFilter;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;

/**
 * The drafts of the team.
 *
 * @param refused keys of messages about files that were not taken
 * @param mayPublish whether its reader may choose some to publish together
 * @param noneChosen whether the button was pressed and nothing was marked
 */
public record DraftsPage(
    Screen screen,
    Vocabulary vocabulary,
    DraftFilter filter,
    List<WorkingCopy> drafts,
    Instant now,
    List<String> refused,
    boolean mayPublish,
    boolean noneChosen) {

  public List<WorkingCopy.State> states() {
    return List.of(WorkingCopy.State.values());
  }

  /** Its title; one without a title is called so. */
  public String title(WorkingCopy draft) {
    String title = draft.content().field("title").strip();
    return title.isEmpty() ? screen.say("editing.untitled") : title;
  }

  public String kind(WorkingCopy draft) {
    return vocabulary
        .kind(draft.content().field("kind"))
        .map(kind -> kind.label(screen.words().locale()))
        .orElse("");
  }

  /** Where it is on its way, in a few words. */
  public String state(WorkingCopy draft) {
    return draft.publishAt() == null
        ? screen.say("editing.state." + draft.state().id())
        : screen.say(
            "editing.state.scheduled.at",
            screen.words().dateTime(Objects.requireNonNull(draft.publishAt())));
  }
}
