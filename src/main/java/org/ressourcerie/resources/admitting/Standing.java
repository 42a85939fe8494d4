package org.ressourcerie.resources.admitting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.ressourcerie.resources.explaining.Ruled;
import org.ressourcerie.resources.model.NewAccess;
import org.ressourcerie.resources.reading.Notice;

/**
 * Who reads what of a resource now.
 *
 * @param by who wrote it last; {@code import} for an import
 */
public record Standing(Notice notice, List<Ruled> ruled, String by, Instant at) {

  /** The rules as a proposal would write them. */
  NewAccess access() {
    return new NewAccess(
        notice.teaser(), ruled.stream().collect(Collectors.toMap(Ruled::id, Ruled::rule)));
  }

  AudiencesForm form(ZoneId zone) {
    return AudiencesForm.of(notice.version(), access(), "", ruled, zone);
  }

  /** The same parts under other rules. */
  List<Ruled> under(NewAccess access) {
    return Ruled.under(ruled, access::of);
  }
}
