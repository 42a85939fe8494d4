package org.ressourcerie.web.shell.site;

import org.ressourcerie.web.ui.Screen;

/** Who publishes, who hosts, what is kept about visitors. */
public record LegalPage(Screen screen) {}
