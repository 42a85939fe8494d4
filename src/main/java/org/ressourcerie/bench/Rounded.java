package org.ressourcerie.bench;

/** Figures with as many digits as they deserve. */
final class Rounded {
  private Rounded() {}

  static double to1(double value) {
    return Math.round(value * 10) / 10.0;
  }

  static double to2(double value) {
    return Math.round(value * 100) / 100.0;
  }

  static double to3(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
