package org.ressourcerie.web.spi;

import java.time.Instant;

/** Says until when rendered pages stay true by the clock alone: no page is kept beyond. */
public interface NextAccessChange {
  /**
   * The next instant at which an access, a date of publication or the like begins or ends; {@link
   * Instant#MAX} when none will. A failure keeps the page out of the cache.
   */
  Instant next();
}
