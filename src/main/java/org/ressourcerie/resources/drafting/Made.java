package org.ressourcerie.resources.drafting;

import java.util.List;
import org.ressourcerie.resources.model.Draft;

/**
 * What a working copy becomes.
 *
 * @param draft to be published only when there is no problem
 * @param problems in the order of the page
 */
public record Made(Draft draft, List<Problem> problems) {

  public boolean isReady() {
    return problems.isEmpty();
  }
}
