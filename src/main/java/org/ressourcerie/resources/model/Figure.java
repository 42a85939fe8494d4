package org.ressourcerie.resources.model;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/**
 * What is said of a picture; empty where nothing is. Its caption is the text of its block.
 *
 * @param alternative what it shows, for who does not see it (WCAG 2.2, 1.1.1)
 * @param decorative whether it only decorates: it has no alternative then
 * @param credit who made it
 * @param licence under which it is handed on
 * @param focus what stays in sight where it is cropped
 * @param teased whether, as a cover, it is shown with the teaser too
 */
public record Figure(
    String alternative,
    boolean decorative,
    String credit,
    String licence,
    Focus focus,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean teased) {
  /** The columns of {@code resources.attachment} that {@link #of} reads. */
  public static final String COLUMNS =
      "alternative, decorative, credit, licence, focus_x, focus_y, teased";

  /** Nothing is said, as of every file that is no picture. */
  public static final Figure NONE = new Figure("", false, "", "");

  /** Drafts that were saved before pictures were cropped say nothing of that. */
  public Figure {
    focus = Objects.requireNonNullElse(focus, Focus.CENTRE);
  }

  /** One that is cropped around its middle. */
  public Figure(String alternative, boolean decorative, String credit, String licence) {
    this(alternative, decorative, credit, licence, Focus.CENTRE, false);
  }

  /** Of a row of {@code resources.attachment}. */
  public static Figure of(ResultSet row) throws SQLException {
    return new Figure(
        row.getString("alternative"),
        row.getBoolean("decorative"),
        row.getString("credit"),
        row.getString("licence"),
        new Focus(row.getInt("focus_x"), row.getInt("focus_y")),
        row.getBoolean("teased"));
  }

  /** Whether someone has decided what it is for who does not see it. */
  public boolean isTold() {
    return decorative || !alternative.isBlank();
  }

  /** The same without blanks around; one that decorates has no alternative. */
  public Figure stripped() {
    return new Figure(
        decorative ? "" : alternative.strip(),
        decorative,
        credit.strip(),
        licence.strip(),
        focus,
        teased);
  }
}
