package org.ressourcerie.resources.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.ui.Screen;

/**
 * What a link says before it is opened.
 *
 * @param until until when it opens; null when it does not, or not any more
 */
public record SharePage(Screen screen, @Nullable Instant until) {}
