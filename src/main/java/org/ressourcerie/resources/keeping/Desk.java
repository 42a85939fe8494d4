package org.ressourcerie.resources.keeping;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/**
 * What the entries of a page have in common.
 *
 * @param names of whoever may look after a resource
 * @param me how the site names who reads this page
 * @param queue whether it is the queue, where what is done leads back to
 * @param wrong report whose answer is missing; 0 for none
 */
public record Desk(
    Screen screen, List<String> names, String me, boolean mayPublish, boolean queue, long wrong) {

  public List<Integer> months() {
    return Verifying.MONTHS;
  }

  public int usualMonths() {
    return Verifying.USUAL_MONTHS;
  }

  /** Who is proposed to look after an entry: who does, else who reads this page. */
  public String proposed(Entry entry) {
    return entry.keeper().isEmpty() ? me : entry.keeper();
  }
}
