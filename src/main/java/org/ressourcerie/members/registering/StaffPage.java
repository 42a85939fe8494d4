package org.ressourcerie.members.registering;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.web.ui.Screen;

/**
 * Every request that waits.
 *
 * @param told what became of the last answer, in words; empty when nothing is to be said
 * @param open the request whose forms have problems; null when none
 * @param typed its form as it was typed
 * @param reason what was typed to refuse it
 */
public record StaffPage(
    Screen screen,
    List<StaffQueries.Row> rows,
    String told,
    @Nullable UUID open,
    @Nullable AdmissionForm typed,
    String reason,
    Problems problems) {

  public boolean isOpen(StaffQueries.Row row) {
    return row.request().id().equals(open);
  }

  /** The form of a request: as it was typed when that one has problems. */
  public AdmissionForm form(StaffQueries.Row row) {
    AdmissionForm kept = typed;
    return kept != null && isOpen(row) ? kept : AdmissionForm.of(row);
  }

  public String asked(StaffQueries.Row row) {
    return screen.say(
        "registering.asked",
        screen.words().date(Objects.requireNonNull(row.request().askedAt())),
        screen.words().date(Objects.requireNonNull(row.request().expiresAt())));
  }

  public String way(StaffQueries.Row row) {
    Way way = row.request().way();
    return way == null ? "" : screen.say("registering.staff.way." + way.id());
  }

  public String path(StaffQueries.Row row, String answer) {
    return screen.to("/administration/demandes/" + row.request().id() + "/" + answer);
  }
}
