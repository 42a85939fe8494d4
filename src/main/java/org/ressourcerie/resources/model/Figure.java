package org.ressourcerie.resources.model;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What is said of a picture; empty where nothing is. Its caption is the text of its block.
 *
 * @param alternative what it shows, for who does not see it (WCAG 2.2, 1.1.1)
 * @param decorative whether it only decorates: it has no alternative then
 * @param credit who made it
 * @param licence under which it is handed on
 */
public record Figure(String alternative, boolean decorative, String credit, String licence) {
  /** Nothing is said, as of every file that is no picture. */
  public static final Figure NONE = new Figure("", false, "", "");

  /** Of a row of {@code resources.attachment}. */
  public static Figure of(ResultSet row) throws SQLException {
    return new Figure(
        row.getString("alternative"),
        row.getBoolean("decorative"),
        row.getString("credit"),
        row.getString("licence"));
  }

  /** Whether someone has decided what it is for who does not see it. */
  public boolean isTold() {
    return decorative || !alternative.isBlank();
  }

  /** The same without blanks around; one that decorates has no alternative. */
  public Figure stripped() {
    return new Figure(
        decorative ? "" : alternative.strip(), decorative, credit.strip(), licence.strip());
  }
}
