package org.ressourcerie.resources.editing;

import java.util.List;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;

/**
 * What kind of resource one is about to write.
 *
 * @param refused keys of messages about files that were not taken
 */
public record NewPage(Screen screen, List<Vocabulary.Kind> kinds, List<String> refused) {}
