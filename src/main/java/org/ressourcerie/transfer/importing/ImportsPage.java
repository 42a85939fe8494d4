package org.ressourcerie.transfer.importing;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/**
 * The imports of the site, latest first, and the form for a new one.
 *
 * @param form as it was filled in, to be sent again
 */
public record ImportsPage(Screen screen, List<Inputs.Choice> formats, List<Run> runs, Form form) {

  /** What was chosen; a file cannot be kept. The error is empty when nothing was wrong. */
  public record Form(String format, String address, String label, boolean check, String error) {
    static final Form EMPTY = new Form("", "", "", false, "");
  }
}
