package org.ressourcerie.transfer.importing;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/**
 * The imports of the site, latest first, and the form for a new one.
 *
 * @param error what was wrong with the form; empty when nothing was
 */
public record ImportsPage(
    Screen screen, List<Inputs.Choice> formats, List<Run> runs, String error) {}
