package org.ressourcerie.resources.thesaurus;

import java.util.List;
import java.util.Map;
import org.ressourcerie.web.ui.Screen;

/**
 * One theme, as the team edits it.
 *
 * @param all every theme, to choose another one among
 * @param form what is shown in the fields
 * @param problems sentences by field; {@code ""} for what is about none
 * @param mergers themes that became this one not long ago
 * @param told end of the key of the message that says what was just done; empty for nothing
 */
public record EditPage(
    Screen screen,
    Entry theme,
    List<Entry> all,
    boolean mayChange,
    ThemeForm form,
    Map<String, String> problems,
    List<Merger> mergers,
    String told) {

  /** Every theme but this one. */
  public List<Entry> others() {
    return all.stream().filter(other -> other.id() != theme.id()).toList();
  }

  /** Those that are parts of it. */
  public List<Entry> narrower() {
    return all.stream()
        .filter(other -> other.broader() != null && other.broader() == theme.id())
        .toList();
  }

  /** Whether what was typed was typed over another version. */
  public boolean stale() {
    return form.version() != theme.version();
  }
}
