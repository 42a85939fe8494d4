package org.ressourcerie.members.model;

import org.ressourcerie.access.RightChanged;
import org.ressourcerie.web.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells of a change of rights, inside the transaction that makes it, with the names of those
 * concerned.
 */
@Component
public class ChangedRights {
  /** Who acts when nobody signed in: a command or an import. */
  private static final String PROGRAM = "ressourcerie";

  private final JdbcClient sql;
  private final ApplicationEventPublisher events;

  ChangedRights(JdbcClient sql, ApplicationEventPublisher events) {
    this.sql = sql;
    this.events = events;
  }

  public void ofPerson(String what, long person, String detail, String why) {
    tell(
        what,
        "select trim(given_name || ' ' || family_name) from members.person where id = ?",
        person,
        detail,
        why);
  }

  public void ofOrganisation(String what, long organisation, String detail, String why) {
    tell(what, "select name from members.organisation where id = ?", organisation, detail, why);
  }

  private void tell(String what, String naming, long id, String detail, String why) {
    String subject = sql.sql(naming).param(id).query(String.class).optional().orElse("");
    String by = Acting.name().orElse(PROGRAM);
    events.publishEvent(new RightChanged(by, what, subject, detail, why));
  }
}
