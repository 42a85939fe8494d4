package org.ressourcerie.web.spi;

/** Something the site cannot serve without. */
public interface HealthCheck {

  /** One English word for whoever watches, such as {@code database}. */
  String name();

  /** Whether it answers now; not answering within a second counts as no. */
  boolean healthy();
}
