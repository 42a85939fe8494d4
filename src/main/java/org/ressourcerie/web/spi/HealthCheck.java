package org.ressourcerie.web.spi;

/** Something the site cannot serve without. */
public interface HealthCheck {

  /** One English word for whoever watches, such as {@code database}. */
  String name();

  /**
   * What serves here where several could, such as {@code lucene}, or how far it has come; empty
   * where there is nothing to say.
   */
  default String kind() {
    return "";
  }

  /** Whether it answers now; not answering within a second counts as no. */
  boolean healthy();
}
