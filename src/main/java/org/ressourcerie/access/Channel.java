package org.ressourcerie.access;

/**
 * A way by which something leaves the application. Every route names its own with {@link Serves}.
 */
public enum Channel {
  PAGE,
  FORM,
  SEARCH,
  API,
  FILE,
  THUMBNAIL,
  SITEMAP,
  DOCUMENTATION,
  HEALTH,
  /** The site's own looks: style sheet, script, icons, robots.txt. */
  DESIGN
}
