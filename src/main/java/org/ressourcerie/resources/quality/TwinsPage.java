package org.ressourcerie.resources.quality;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/**
 * Resources that may be the same, two by two.
 *
 * @param mayMerge whether the reader may make one of two
 */
public record TwinsPage(Screen screen, List<Twin> twins, boolean mayMerge) {}
