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
  /** A list of the team, as a file. */
  EXPORT,
  THUMBNAIL,
  SITEMAP,
  DOCUMENTATION,
  HEALTH,
  /** The site's own looks: style sheet, script, icons, robots.txt. */
  DESIGN
}
