package org.ressourcerie.search.engine;

/** A text as a point: texts of near meaning stand near each other. Its length is 1. */
public final class Vector {
  private final float[] values;

  private Vector(float[] values) {
    this.values = values;
  }

  /**
   * The vector of this direction.
   *
   * @throws IllegalArgumentException when a value is no number, or all are 0
   */
  public static Vector of(float[] direction) {
    double square = 0;
    for (float value : direction) {
      square += (double) value * value;
    }
    if (!(square > 0) || Double.isInfinite(square)) {
      throw new IllegalArgumentException("a vector without a direction");
    }
    double length = Math.sqrt(square);
    float[] values = new float[direction.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (direction[i] / length);
    }
    return new Vector(values);
  }

  public int dimensions() {
    return values.length;
  }

  /** A copy of its coordinates. */
  public float[] values() {
    return values.clone();
  }
}
