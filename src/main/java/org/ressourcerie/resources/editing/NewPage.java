package org.ressourcerie.resources.editing;

import java.util.List;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;

/**
 * What kind of resource one is about to write.
 *
 * @param refused whether none of the files that were sent could be kept
 */
public record NewPage(Screen screen, List<Vocabulary.Kind> kinds, boolean refused) {}
