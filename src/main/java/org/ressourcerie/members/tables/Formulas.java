package org.ressourcerie.members.tables;

import java.util.regex.Pattern;

/**
 * Keeps what people typed from being run as a formula by the spreadsheet that opens an export: such
 * a cell begins with an apostrophe, which reading takes away.
 */
final class Formulas {
  private static final Pattern RUN = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);

  private Formulas() {}

  static String written(String text) {
    return RUN.matcher(text).matches() ? "'" + text : text;
  }

  static String read(String cell) {
    return cell.startsWith("'") && RUN.matcher(cell.substring(1)).matches()
        ? cell.substring(1)
        : cell;
  }
}
