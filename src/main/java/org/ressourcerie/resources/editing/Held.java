package org.ressourcerie.resources.editing;

import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Screen;

/** Who has a draft, in a sentence. */
final class Held {
  private Held() {}

  /**
   * « Ouvert par … le mardi 3 mars 2026 à 14 h 32 »; to who has it in another window, who saved it
   * last.
   */
  static String sentence(Screen screen, WorkingCopy copy, Hand hand) {
    if (copy.state() == WorkingCopy.State.SCHEDULED) {
      return screen.say("editing.held.scheduled");
    }
    var holder = copy.holder();
    return holder == null || copy.isIn(hand)
        ? screen.say("editing.saved.by", copy.savedBy(), screen.words().dateTime(copy.savedAt()))
        : screen.say("editing.held.by", holder.name(), screen.words().dateTime(holder.at()));
  }
}
