package org.ressourcerie.admin.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ressourcerie.web.ui.Screen;

/**
 * What happened, the latest first.
 *
 * @param kind the only one that is shown; empty when all are
 * @param next the number of the next page; 0 when there is none
 */
public record AuditPage(Screen screen, List<AuditLine> lines, Optional<AuditKind> kind, int next) {

  /**
   * A way to filter.
   *
   * @param id empty for all kinds
   */
  public record Filter(String id, String label, boolean current) {}

  public List<Filter> filters() {
    Stream<Filter> kinds =
        Arrays.stream(AuditKind.values())
            .map(
                one ->
                    new Filter(
                        one.id(),
                        screen.say("admin.audit.kind." + one.id()),
                        kind.filter(one::equals).isPresent()));
    Filter all = new Filter("", screen.say("admin.audit.kind.all"), kind.isEmpty());
    return Stream.concat(Stream.of(all), kinds).toList();
  }

  /** What to add to an address to stay with this kind. */
  public String query() {
    return kind.map(one -> "?sorte=" + one.id()).orElse("");
  }
}
