package org.ressourcerie.search.engine;

import java.util.Optional;

/** What finds passages. Lucene inside this process, or a server of search machines. */
public interface SearchEngine {

  /** What it is made of, for whoever runs the site: {@code lucene}, {@code opensearch}. */
  String kind();

  /** What this question's visitor may find. Any text is answered; none fails. */
  Found find(Question question);

  /** Whether there is an index that answers now. */
  boolean answers();

  /** The right to write, kept until closed; empty while another process has it. */
  Optional<LiveIndex> write();

  /** Shows what another process has written since. */
  void refresh();
}
