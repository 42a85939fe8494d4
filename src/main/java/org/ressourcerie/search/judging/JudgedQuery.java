package org.ressourcerie.search.judging;

import java.util.List;
import org.ressourcerie.search.Hit;

/**
 * A search of which the team knows what answers it.
 *
 * @param answers any of them is right
 */
record JudgedQuery(long id, String text, List<Answer> answers) {

  /** A thing that is a right answer. */
  record Answer(String type, long number) {}

  /** The place of the first right answer among these hits, from 1; 0 when none is there. */
  int place(List<Hit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      if (answers.contains(new Answer(hits.get(i).type(), hits.get(i).card().number()))) {
        return i + 1;
      }
    }
    return 0;
  }
}
