package org.ressourcerie.transfer.spi;

import java.util.List;
import org.ressourcerie.access.Permission;
import org.ressourcerie.transfer.spi.ImportTarget.Outcome;

/**
 * A kind of table that a module takes in by its own rules, line by line. A bean of this type is a
 * format of the import: read, checked, applied and reported like the others.
 */
public interface TableTarget {

  /** As typed in the command, such as {@code organisations}. */
  String format();

  /** The key of what the form calls it. */
  String label();

  /** What someone of the team must be allowed to do to send one, and to read its report. */
  Permission needs();

  /** The kinds of files; the first whose required columns are all there is the one. */
  List<Table> tables();

  /** A path where the team finds what a line of this title became; empty where it has no page. */
  String shown(String title);

  /** What is wrong or notable with this line; changes nothing. Any ERROR rejects it. */
  List<Issue> check(TableLine line);

  /** Takes these checked lines in one transaction; one outcome for each, in order. */
  List<Outcome> apply(List<TableLine> lines);
}
