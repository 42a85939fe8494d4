package org.ressourcerie.resources.proofing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.web.ui.Screen;

/**
 * What the checks find in one published resource.
 *
 * @param mayPass whether its reader may let findings pass
 * @param wrong fingerprint of the finding whose reason was refused; empty otherwise
 * @param typed that reason
 */
public record ProofPage(
    Screen screen,
    Notice notice,
    List<Finding> findings,
    boolean mayPass,
    String wrong,
    String typed) {

  /** « Un point bloquant, 2 points à corriger, aucun conseil. ». */
  public String counts() {
    FindingWords words = new FindingWords(screen.words());
    String counts =
        Arrays.stream(Finding.Severity.values())
            .map(severity -> words.count(findings, severity))
            .collect(Collectors.joining(", "));
    return counts.substring(0, 1).toUpperCase(screen.words().locale()) + counts.substring(1) + ".";
  }

  /** The resource, at the part that a finding is about. */
  public String address(Finding.Place place) {
    String anchor = place.block() < 0 ? "" : "#partie-" + (place.block() + 1);
    return screen.to(notice.path()) + anchor;
  }
}
