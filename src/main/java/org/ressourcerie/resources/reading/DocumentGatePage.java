package org.ressourcerie.resources.reading;

import java.util.List;
import org.ressourcerie.access.Decision;
import org.ressourcerie.web.ui.Screen;

/**
 * The gate before the text of a document: the same for every document of a resource that is not for
 * this visitor, and for one that is not there.
 *
 * @param parts of the resource, as its visitor may see them
 * @param anchor the place on the page that was asked for; empty when none was
 */
public record DocumentGatePage(Screen screen, Notice notice, List<Part> parts, String anchor) {

  public GateWords gate() {
    return new GateWords(screen);
  }

  /** All that is closed to this visitor, whichever document was asked for. */
  Part.Behind behind() {
    return parts.stream().map(Part::behind).reduce(Part.Behind.NOTHING, Part.Behind::plus);
  }

  public List<String> measures() {
    return gate().measures(behind());
  }

  /** The answer of the gate for the first part that is closed. */
  public Decision decision() {
    return parts.stream()
        .filter(part -> !part.behind().isEmpty())
        .map(Part::gate)
        .toList()
        .getFirst();
  }
}
