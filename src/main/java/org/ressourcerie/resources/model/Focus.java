package org.ressourcerie.resources.model;

/**
 * What must stay in sight where a picture is cropped.
 *
 * @param x in hundredths of its width, from the left, 0 to 100
 * @param y in hundredths of its height, from the top, 0 to 100
 */
public record Focus(int x, int y) {
  public static final Focus CENTRE = new Focus(50, 50);

  /** What lies outside is brought to the edge. */
  public Focus {
    x = Math.clamp(x, 0, 100);
    y = Math.clamp(y, 0, 100);
  }

  /** Names of two classes of the design, which knows tenths; empty for the middle. */
  public String css() {
    return equals(CENTRE) ? "" : "focus-x-" + (x + 5) / 10 + " focus-y-" + (y + 5) / 10;
  }

  /** As CSS writes it in {@code object-position}: {@code 30% 70%}. */
  public String position() {
    return x + "% " + y + "%";
  }
}
