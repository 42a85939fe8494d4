package org.ressourcerie.resources.thesaurus;

import java.util.List;
import java.util.Map;
import org.ressourcerie.web.ui.Screen;

/**
 * All themes, in the order of the alphabet.
 *
 * @param form of a new one, as typed
 * @param problems sentences by field
 * @param told end of the key of the message that says what was just done; empty for nothing
 */
public record AllThemesPage(
    Screen screen,
    List<Entry> themes,
    boolean mayChange,
    ThemeForm form,
    Map<String, String> problems,
    String told) {}
