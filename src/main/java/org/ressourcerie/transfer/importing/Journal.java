package org.ressourcerie.transfer.importing;

import java.util.List;
import org.ressourcerie.transfer.ImportReport.Outcome;
import org.ressourcerie.transfer.spi.Issue;

/** Is told what becomes of an input while it is imported. */
interface Journal {

  /** Something about the input as a whole. */
  void note(Issue issue);

  /** What became of the item that stands at this place in the order of the input, from 0. */
  void item(int ordinal, Entry entry, Outcome outcome, List<Issue> issues);
}
