package org.ressourcerie.resources.quality;

import java.util.List;
import org.ressourcerie.resources.proofing.Finding.Severity;
import org.ressourcerie.resources.proofing.FindingWords;
import org.ressourcerie.resources.proofing.Rule;
import org.ressourcerie.web.ui.Screen;

/**
 * What stands against published resources.
 *
 * @param counts by rule, whatever the filter
 * @param total resources that the filter finds
 * @param page this one, from 1
 * @param stale resources that wait for a look
 * @param looked resources that have been looked at
 */
public record QualityPage(
    Screen screen,
    QualityFilter filter,
    List<QualityQueries.Counted> counts,
    int total,
    List<QualityQueries.Faulty> faulty,
    int page,
    int pages,
    int stale,
    int looked) {

  public FindingWords words() {
    return new FindingWords(screen.words());
  }

  public String address(int page) {
    return screen.to(filter.path(page));
  }

  /** What only this rule finds. */
  public String address(Rule rule) {
    return screen.to(new QualityFilter(rule, null).path(1));
  }

  public List<Severity> severities() {
    return List.of(Severity.values());
  }
}
