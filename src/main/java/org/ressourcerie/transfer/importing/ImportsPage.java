package org.ressourcerie.transfer.importing;

import java.util.List;
import java.util.Map;
import org.ressourcerie.web.ui.Screen;

/**
 * The imports of the site, latest first, and the form for a new one.
 *
 * @param called what the formats of these imports are called, by their names
 * @param form as it was filled in, to be sent again
 */
public record ImportsPage(
    Screen screen,
    List<Inputs.Choice> formats,
    List<Run> runs,
    Map<String, String> called,
    Form form) {

  /** What an import read: its format in words, its file. */
  public String what(Run run) {
    String format = called.getOrDefault(run.format(), run.format());
    return screen.say("transfer.run.of", format, run.name());
  }

  /** What was chosen; a file cannot be kept. The error is empty when nothing was wrong. */
  public record Form(String format, String address, String label, boolean check, String error) {
    static final Form EMPTY = new Form("", "", "", false, "");
  }
}
