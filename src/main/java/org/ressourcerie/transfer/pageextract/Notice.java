package org.ressourcerie.transfer.pageextract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one resource, before anything is read from them.
 *
 * @param group its labels; null when none was found for it
 * @param body empty when the extract gives it none
 * @param summary the text under « Résumé », which mostly repeats the body
 * @param certain false when its end or its beginning had to be guessed
 */
record Notice(
    Line title, List<Line> body, @Nullable Group group, List<Line> summary, boolean certain) {

  static Notice unlabelled(Line title, List<Line> body) {
    return new Notice(title, body, null, List.of(), true);
  }

  Notice withSummary(List<Line> text, boolean sure) {
    return new Notice(title, body, group, text, certain && sure);
  }
}
