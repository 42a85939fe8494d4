package org.ressourcerie.web.shell.rendered;

import java.time.Instant;

/** Leave to keep a page, given before it is rendered: of which generation, and until when. */
record Permit(long generation, Instant until) {}
